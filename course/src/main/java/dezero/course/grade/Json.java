package dezero.course.grade;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** Writes JSON. */
final class Json {
  /** As one line. Characters that mean something in HTML are escaped. */
  static final Gson LINE = new GsonBuilder().serializeNulls().create();

  private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().create();

  private Json() {}

  /** Indented, for people too; ends with a line end. */
  static String pretty(JsonElement json) {
    return PRETTY.toJson(json) + "\n";
  }
}
