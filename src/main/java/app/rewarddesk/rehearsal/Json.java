package app.rewarddesk.rehearsal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Short words for making and reading the JSON objects the simulated account consists of.
final class Json {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();

  private Json() {}

  /// An object of alternating names and values; a value is text, a number, a truth, JSON, a
  /// collection of texts, or null.
  static JsonObject of(@Nullable Object... namesAndValues) {
    var object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.add(String.valueOf(namesAndValues[i]), value(namesAndValues[i + 1]));
    }
    return object;
  }

  /// An object to be made field by field.
  static Fields object() {
    return new Fields();
  }

  /// An object in the making; values as in [#of].
  static final class Fields {
    private final JsonObject object = new JsonObject();

    private Fields() {}

    Fields with(String name, @Nullable Object value) {
      object.add(name, value(value));
      return this;
    }

    JsonObject json() {
      return object;
    }
  }

  static JsonArray array(Collection<? extends JsonElement> elements) {
    var array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }

  static JsonArray texts(Collection<String> texts) {
    var array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  static long whole(JsonObject object, String name) {
    return object.get(name).getAsLong();
  }

  static boolean truth(JsonObject object, String name) {
    return object.get(name).getAsBoolean();
  }

  static JsonObject part(JsonObject object, String name) {
    return object.getAsJsonObject(name);
  }

  static boolean isNull(JsonObject object, String name) {
    return !object.has(name) || object.get(name).isJsonNull();
  }

  static Optional<String> optionalText(JsonObject object, String name) {
    return isNull(object, name) ? Optional.empty() : Optional.of(text(object, name));
  }

  static Optional<Long> optionalWhole(JsonObject object, String name) {
    return isNull(object, name) ? Optional.empty() : Optional.of(whole(object, name));
  }

  static boolean hasText(JsonObject object, String name, String text) {
    return optionalText(object, name).filter(text::equals).isPresent();
  }

  static List<String> textList(JsonObject object, String name) {
    return StreamSupport.stream(object.getAsJsonArray(name).spliterator(), false)
        .map(JsonElement::getAsString)
        .toList();
  }

  static List<JsonObject> parts(JsonObject object, String name) {
    return StreamSupport.stream(object.getAsJsonArray(name).spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /// The rows of a list object (`data`).
  static List<JsonObject> data(JsonObject list) {
    return parts(list, "data");
  }

  static String write(JsonElement json) {
    return GSON.toJson(json);
  }

  private static JsonElement value(@Nullable Object value) {
    return switch (value) {
      case null -> JsonNull.INSTANCE;
      case JsonElement json -> json;
      case String text -> new JsonPrimitive(text);
      case Number number -> new JsonPrimitive(number);
      case Boolean truth -> new JsonPrimitive(truth);
      case Collection<?> texts -> texts(texts.stream().map(String::valueOf).toList());
      default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
    };
  }
}
