package app.rewarddesk.cli;

import app.rewarddesk.issuing.CallCount;
import app.rewarddesk.money.Money;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// The values of results as JSON.
final class JsonText {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

  private JsonText() {}

  static void print(Terminal terminal, JsonObject result) {
    terminal.out().println(GSON.toJson(result));
  }

  /// One object a value.
  static <T> JsonArray array(Collection<T> values, Function<T, ? extends JsonElement> json) {
    var array = new JsonArray();
    values.forEach(value -> array.add(json.apply(value)));
    return array;
  }

  static JsonArray texts(List<String> texts) {
    return array(texts, JsonPrimitive::new);
  }

  static JsonObject money(Money money) {
    var json = new JsonObject();
    json.addProperty("amount", money.minor());
    json.addProperty("currency", money.currency().code());
    return json;
  }

  static JsonObject calls(CallCount calls) {
    var json = new JsonObject();
    json.addProperty("reads", calls.reads());
    json.addProperty("writes", calls.writes());
    return json;
  }

  /// `null` for a blank text.
  static JsonElement orNull(String text) {
    return text.isBlank() ? JsonNull.INSTANCE : new JsonPrimitive(text);
  }
}
