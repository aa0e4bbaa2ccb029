package app.rewarddesk.stripe;

import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeError;
import java.util.Objects;
import java.util.Optional;

/// Turns stripe-java's exceptions into [Failure]s.
final class Failures {
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int FIRST_SERVER_ERROR = 500;

  private Failures() {}

  static Failure of(StripeException e) {
    return switch (e) {
      case NotSent _ -> new Failure.NotReached();
      case NoReply lost -> new Failure.Unknown(lost.sentence());
      default ->
          Optional.ofNullable(e.getStripeError())
              .map(error -> said(e, error))
              .orElseGet(() -> Failure.Unknown.UNREADABLE);
    };
  }

  private static Failure said(StripeException e, StripeError error) {
    int status = e.getStatusCode();
    String code = Objects.requireNonNullElse(error.getCode(), "");
    String request = Objects.requireNonNullElse(e.getRequestId(), "");
    if (status >= FIRST_SERVER_ERROR) {
      String cause = "Stripe had an error of its own (" + status + asRequest(request) + ").";
      return isReplayed(error) ? new Failure.KeySpent(cause) : new Failure.Unknown(cause);
    }
    // A key known to Stripe from another request or from one that still runs: something was given
    // under it, or will be.
    if (e instanceof IdempotencyException || status == CONFLICT) {
      return new Failure.Unknown(
          "Stripe knows this reward's key from another call" + asNote(request) + ".");
    }
    if (status == TOO_MANY && !code.equals("lock_timeout")) {
      return new Failure.SlowDown();
    }
    String words = Objects.requireNonNullElse(error.getMessage(), "HTTP " + status);
    return new Failure.Refusal(status, code, words, request);
  }

  private static boolean isReplayed(StripeError error) {
    return Optional.ofNullable(error.getLastResponse()).filter(Repeats::isReplayed).isPresent();
  }

  private static String asRequest(String request) {
    return request.isEmpty() ? "" : ", request " + request;
  }

  private static String asNote(String request) {
    return request.isEmpty() ? "" : " (request " + request + ")";
  }
}
