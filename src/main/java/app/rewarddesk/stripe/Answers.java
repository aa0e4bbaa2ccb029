package app.rewarddesk.stripe;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.issuing.GatewayAnswer;
import app.rewarddesk.settings.Mode;
import com.stripe.net.StripeResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a write came to when Stripe did not simply do it.
final class Answers {
  private Answers() {}

  static GatewayAnswer of(Failure failure, CustomerId customer, Mode ours) {
    return switch (failure) {
      case Failure.Unknown(var cause) -> new GatewayAnswer.NoAnswer(cause);
      case Failure.KeySpent(var cause) -> new GatewayAnswer.KeySpent(cause);
      case Failure.Refusal _, Failure.NotReached _, Failure.SlowDown _, Failure.Outdated _ ->
          new GatewayAnswer.Refused(new Reasons(customer, ours).of(failure));
    };
  }

  /// Success, but not with the object that was asked for, or with one of the other mode: something
  /// was done, and nobody knows where.
  static GatewayAnswer unexpected(@Nullable StripeResponse reply) {
    String request = requestId(reply);
    return new GatewayAnswer.NoAnswer(
        "Stripe's answer was not about this reward"
            + (request.isEmpty() ? "." : " (request " + request + ")."));
  }

  /// Stripe's id of the call; blank when there is none.
  static String requestId(@Nullable StripeResponse reply) {
    return Optional.ofNullable(reply).map(StripeResponse::requestId).orElse("");
  }
}
