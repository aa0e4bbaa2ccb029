package app.rewarddesk.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.List;

/// A short list of texts in one column: a JSON array.
final class TextList {
  private TextList() {}

  static String write(List<String> texts) {
    var array = new JsonArray();
    texts.forEach(array::add);
    return array.toString();
  }

  static List<String> read(String stored) {
    return JsonParser.parseString(stored).getAsJsonArray().asList().stream()
        .map(JsonElement::getAsString)
        .toList();
  }
}
