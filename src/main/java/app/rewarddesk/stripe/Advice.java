package app.rewarddesk.stripe;

import com.stripe.net.StripeResponse;
import java.time.Duration;

/// What an answer that is no success says about trying again (Stripe's pages "Rate limits" and
/// "Advanced error handling").
///
/// @param pause how long to wait at least; 0 when nothing was said
record Advice(Repeating repeating, Duration pause, TooMany tooMany) {

  /// What `Stripe-Should-Retry` says.
  enum Repeating {
    WORTHWHILE,
    USELESS,
    UNSAID
  }

  /// What there was too much of.
  enum TooMany {
    OF_ALL,
    OF_THE_ENDPOINT,
    AT_A_TIME,
    AT_A_TIME_OF_THE_ENDPOINT,
    /// Another request holds the object, or it has a limit of its own: only this call is meant.
    OF_THE_OBJECT
  }

  static Advice of(StripeResponse response) {
    return new Advice(repeating(response), pause(response), tooMany(response));
  }

  private static Repeating repeating(StripeResponse response) {
    return switch (header(response, "Stripe-Should-Retry")) {
      case "true" -> Repeating.WORTHWHILE;
      case "false" -> Repeating.USELESS;
      default -> Repeating.UNSAID;
    };
  }

  private static Duration pause(StripeResponse response) {
    String text = header(response, "Retry-After");
    return text.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO;
  }

  /// A 429 without a reason is a lock, if it says so; else it is taken for the likeliest.
  private static TooMany tooMany(StripeResponse response) {
    return switch (header(response, "Stripe-Rate-Limited-Reason")) {
      case "global-rate" -> TooMany.OF_ALL;
      case "endpoint-rate" -> TooMany.OF_THE_ENDPOINT;
      case "global-concurrency" -> TooMany.AT_A_TIME;
      case "endpoint-concurrency" -> TooMany.AT_A_TIME_OF_THE_ENDPOINT;
      case "resource-specific" -> TooMany.OF_THE_OBJECT;
      default ->
          Replies.code(response).equals("lock_timeout")
              ? TooMany.OF_THE_OBJECT
              : TooMany.OF_THE_ENDPOINT;
    };
  }

  private static String header(StripeResponse response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
