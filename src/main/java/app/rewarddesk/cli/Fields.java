package app.rewarddesk.cli;

import app.rewarddesk.money.CurrencyCode;
import app.rewarddesk.money.Money;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The fields of one JSON object, taken out one by one; what nobody took out is unknown. Every
/// error names the field by its path: `offer.amount`.
final class Fields {
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

  private final JsonObject json;
  private final String path;
  private final Set<String> known = new HashSet<>();

  Fields(JsonObject json, String path) {
    this.json = json;
    this.path = path;
  }

  boolean has(String name) {
    known.add(name);
    return json.has(name);
  }

  /// A text that must be there and is not blank.
  String text(String name) throws WrongField {
    if (!(required(name) instanceof JsonPrimitive value)
        || !value.isString()
        || value.getAsString().isBlank()) {
      throw wrong(name, "must be a text that is not empty");
    }
    return value.getAsString().strip();
  }

  /// One of some words.
  ///
  /// @param words those that are built; the first is meant when the field is left out
  /// @param later those that are known and not built yet
  String word(String name, List<String> words, List<String> later) throws WrongField {
    if (!has(name)) {
      return words.getFirst();
    }
    String word = text(name);
    if (later.contains(word)) {
      throw wrong(name, "can be " + String.join(" or ", words) + "; " + word + " is not built yet");
    }
    if (!words.contains(word)) {
      throw wrong(name, "must be " + String.join(" or ", words));
    }
    return word;
  }

  /// A whole number within bounds; when it is left out, the first.
  int whole(String name, int least, int most, int standard) throws WrongField {
    if (!has(name)) {
      return standard;
    }
    String number = number(name);
    if (!WHOLE.matcher(number).matches()
        || Long.parseLong(number) < least
        || Long.parseLong(number) > most) {
      throw wrong(name, "must be a whole number from " + least + " to " + most);
    }
    return Integer.parseInt(number);
  }

  /// A number with decimals, as it was written.
  BigDecimal decimal(String name) throws WrongField {
    return new BigDecimal(number(name));
  }

  /// An amount of more than 0: minor units in one field, the currency in another.
  Money money(String amount, String currency) throws WrongField {
    String number = number(amount);
    if (!WHOLE.matcher(number).matches() || Long.parseLong(number) <= 0) {
      throw wrong(amount, "must be a whole number of more than 0, in the currency's smallest unit");
    }
    String code = text(currency);
    return new Money(
        Long.parseLong(number),
        CurrencyCode.parse(code)
            .orElseThrow(() -> wrong(currency, "must be a currency that Stripe knows, like usd")));
  }

  boolean flag(String name, boolean standard) throws WrongField {
    if (!has(name)) {
      return standard;
    }
    if (!(json.get(name) instanceof JsonPrimitive value) || !value.isBoolean()) {
      throw wrong(name, "must be true or false");
    }
    return value.getAsBoolean();
  }

  /// A list of texts; empty when it is left out.
  List<String> texts(String name) throws WrongField {
    List<String> texts = new ArrayList<>();
    if (has(name)) {
      if (!(json.get(name) instanceof JsonArray array)) {
        throw wrong(name, "must be a list of texts");
      }
      for (JsonElement one : array) {
        if (!(one instanceof JsonPrimitive text)
            || !text.isString()
            || text.getAsString().isBlank()) {
          throw wrong(name, "must be a list of texts, none of them empty");
        }
        texts.add(text.getAsString().strip());
      }
    }
    return texts;
  }

  /// The fields of an object that must be there.
  Fields object(String name) throws WrongField {
    if (!(required(name) instanceof JsonObject object)) {
      throw wrong(name, "must be an object");
    }
    return new Fields(object, path(name));
  }

  /// The fields of an object; none when it is left out.
  Fields objectOrNone(String name) throws WrongField {
    return has(name) ? object(name) : new Fields(new JsonObject(), path(name));
  }

  /// A field whose feature is not built yet, which may only be left out, or hold the one value that
  /// says so.
  void notBuiltYet(String name, JsonElement off) throws WrongField {
    if (has(name) && !json.get(name).equals(off)) {
      throw wrong(name, "can only be " + off + ": more is not built yet");
    }
  }

  /// To be called last: no field may be left that nobody asked for.
  void noOthers() throws WrongField {
    for (String name : json.keySet()) {
      if (!known.contains(name)) {
        throw wrong(name, "is not a field that RewardDesk knows");
      }
    }
  }

  WrongField wrong(String name, String what) {
    return new WrongField(path(name) + " " + what + ".");
  }

  private String number(String name) throws WrongField {
    if (!(required(name) instanceof JsonPrimitive value) || !value.isNumber()) {
      throw wrong(name, "must be a number");
    }
    return value.getAsString();
  }

  private JsonElement required(String name) throws WrongField {
    if (!has(name)) {
      throw wrong(name, "is missing");
    }
    return json.get(name);
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
