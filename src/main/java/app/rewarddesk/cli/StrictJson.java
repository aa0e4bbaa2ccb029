package app.rewarddesk.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one JSON object to the letter of RFC 8259, and refuses a field that is named twice.
final class StrictJson {
  private static final Logger LOG = LoggerFactory.getLogger(StrictJson.class);
  private static final int DEEPEST = 20;

  private final JsonReader reader;

  private StrictJson(String text) {
    reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(DEEPEST);
  }

  /// @throws WrongField when it is no JSON, no object, or has a field twice
  static JsonObject read(String text) throws WrongField {
    var json = new StrictJson(text);
    try {
      return json.document();
    } catch (MalformedJsonException | EOFException | NumberFormatException e) {
      LOG.info("A file is not JSON", e);
      String place = json.reader.getPath().replaceFirst("^\\$\\.?", "");
      throw new WrongField("It is not JSON" + (place.isEmpty() ? "." : ", near " + place + "."));
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory can be read", e);
    }
  }

  private JsonObject document() throws IOException, WrongField {
    JsonElement all = element("");
    if (!all.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
      throw new WrongField("It must hold one JSON object.");
    }
    return all.getAsJsonObject();
  }

  private JsonElement element(String path) throws IOException, WrongField {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(path);
      case BEGIN_ARRAY -> array(path);
      case STRING -> new JsonPrimitive(reader.nextString());
      case NUMBER -> new JsonPrimitive(new BigDecimal(reader.nextString()));
      case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
      case NULL -> {
        reader.nextNull();
        yield JsonNull.INSTANCE;
      }
      case NAME, END_ARRAY, END_OBJECT, END_DOCUMENT ->
          throw new IllegalStateException("No value begins with " + reader.peek());
    };
  }

  private JsonObject object(String path) throws IOException, WrongField {
    var object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      String field = path.isEmpty() ? name : path + "." + name;
      if (object.has(name)) {
        throw new WrongField(field + " is there twice.");
      }
      object.add(name, element(field));
    }
    reader.endObject();
    return object;
  }

  private JsonArray array(String path) throws IOException, WrongField {
    var array = new JsonArray();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(element(path));
    }
    reader.endArray();
    return array;
  }
}
