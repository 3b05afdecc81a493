package dezero.course.author;

import com.google.gson.JsonObject;
import dezero.course.Step;
import java.util.Map;

/** The aliases for JBang: {@code jbang step28}. */
final class JbangCatalog implements Generated {
  @Override
  public String path() {
    return "jbang-catalog.json";
  }

  @Override
  public String written(String current, Map<Step, String> titles) {
    var aliases = new JsonObject();
    titles.forEach(
        (step, title) -> {
          var alias = new JsonObject();
          var root = step.folder().getParent();
          alias.addProperty(
              "script-ref", root.relativize(step.demo()).toString().replace('\\', '/'));
          alias.addProperty("description", title);
          aliases.add("step" + step.twoDigits(), alias);
        });
    JsonFile.member(path(), current, "aliases", JsonObject.class).asMap().entrySet().stream()
        .filter(alias -> !alias.getKey().matches("step[0-9]{2}"))
        .forEach(alias -> aliases.add(alias.getKey(), alias.getValue()));
    var catalog = new JsonObject();
    catalog.add("aliases", aliases);
    return JsonFile.text(catalog);
  }
}
