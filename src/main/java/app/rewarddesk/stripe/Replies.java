package app.rewarddesk.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.stripe.net.StripeResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells Stripe's own replies from those of something in between, and whole ones from broken ones,
/// before stripe-java takes them apart.
final class Replies {
  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

  private Replies() {}

  /// Lets through an object, or an error that Stripe itself wrote.
  ///
  /// @throws NoReply when the body is neither
  static StripeResponse readable(StripeResponse response) throws NoReply {
    try {
      JsonElement body = JsonParser.parseString(response.body());
      boolean success = response.code() >= 200 && response.code() < 300;
      if (success ? body.isJsonObject() : error(body).isPresent()) {
        return response;
      }
    } catch (JsonParseException e) {
      throw new NoReply(sentence(response), e);
    }
    throw new NoReply(sentence(response));
  }

  private static String sentence(StripeResponse response) {
    String request = Answers.requestId(response);
    return "The answer was none that Stripe gives (HTTP "
        + response.code()
        + (request.isEmpty() ? "" : ", request " + request)
        + ").";
  }

  /// The error object of a reply; empty when there is none.
  static Optional<JsonObject> error(JsonElement body) {
    return Optional.of(body)
        .filter(JsonElement::isJsonObject)
        .map(object -> object.getAsJsonObject().get("error"))
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  /// The code of the error in a reply; blank when there is none.
  static String code(StripeResponse response) {
    try {
      return error(JsonParser.parseString(response.body()))
          .map(error -> text(error, "code"))
          .orElse("");
    } catch (JsonParseException e) {
      LOG.debug("No error of Stripe's own in an answer with HTTP {}", response.code(), e);
      return "";
    }
  }

  /// A text in an object; blank when there is none.
  static String text(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .orElse("");
  }
}
