package dezero.course.author;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dezero.course.CommandError;

/** The form in which we write JSON, and what to say where there is none. */
final class JsonFile {
  private JsonFile() {}

  static String text(JsonElement json) {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
  }

  /** The object, which has a member of that name and type. */
  static <T extends JsonElement> T member(String path, String text, String name, Class<T> type) {
    try {
      if (JsonParser.parseString(text) instanceof JsonObject object
          && type.isInstance(object.get(name))) {
        return type.cast(object.get(name));
      }
    } catch (JsonParseException notJson) {
      throw new CommandError(
          "%s is not JSON (%s): git checkout %1$s gets the last one back."
              .formatted(path, notJson.getMessage()));
    }
    throw new CommandError(
        "%s has no \"%s\": git checkout %1$s gets the last one back.".formatted(path, name));
  }
}
