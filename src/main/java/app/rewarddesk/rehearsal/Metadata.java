package app.rewarddesk.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/// The free names and values of an object, and the other plain fields a request may set.
final class Metadata {
  private Metadata() {}

  /// What a new object starts with.
  static JsonObject given(Call call) {
    var metadata = new JsonObject();
    merge(metadata, call);
    return metadata;
  }

  /// Changes the object's metadata as the request says: names are merged, an empty value removes a
  /// name, an empty parameter removes them all.
  static void update(JsonObject object, Call call) {
    if (call.values().cleared("metadata")) {
      object.add("metadata", new JsonObject());
    } else {
      merge(Json.part(object, "metadata"), call);
    }
  }

  /// Sets plain text fields that the request names; an empty value makes them null.
  static void updateTexts(JsonObject object, Call call, String... names) {
    for (String name : names) {
      if (call.has(name)) {
        object.add(name, text(call, name));
      }
    }
  }

  /// The text parameter as JSON, null when it is absent or empty.
  static JsonElement text(Call call, String name) {
    return call.text(name).<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
  }

  /// The number parameter as JSON, null when it is absent or empty.
  static JsonElement whole(Call call, String name) {
    return call.whole(name).<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
  }

  private static void merge(JsonObject metadata, Call call) {
    call.values()
        .map("metadata")
        .forEach(
            (name, value) -> {
              if (value.isEmpty()) {
                metadata.remove(name);
              } else {
                metadata.addProperty(name, value);
              }
            });
  }
}
