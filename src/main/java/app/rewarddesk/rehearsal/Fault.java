package app.rewarddesk.rehearsal;

import java.time.Duration;
import java.util.Map;

/// Something that goes wrong with one request, on demand.
public sealed interface Fault {
  /// Whether the request had its effect when things went wrong.
  enum Moment {
    BEFORE_EFFECT,
    AFTER_EFFECT
  }

  /// What the header `Stripe-Should-Retry` says.
  enum RetryAdvice {
    YES,
    NO,
    UNSAID;

    Map<String, String> headers() {
      return switch (this) {
        case YES -> Map.of("Stripe-Should-Retry", "true");
        case NO -> Map.of("Stripe-Should-Retry", "false");
        case UNSAID -> Map.of();
      };
    }
  }

  /// All is well.
  record None() implements Fault {}

  /// The request is refused at the door: nothing is done and nothing is kept under its key.
  sealed interface Refusing extends Fault {}

  /// 429 with `Stripe-Rate-Limited-Reason`.
  ///
  /// @param retryAfter what the header `Retry-After` says, in whole seconds; without the header
  ///   when it is zero
  record RateLimited(LimitReason reason, Duration retryAfter) implements Refusing {
    public RateLimited {
      if (retryAfter.isNegative()) {
        throw new IllegalArgumentException("Nobody can come back in the past");
      }
    }

    /// Without `Retry-After`, as Stripe documents it.
    public RateLimited(LimitReason reason) {
      this(reason, Duration.ZERO);
    }

    Map<String, String> headers() {
      return retryAfter.isZero() ? Map.of() : Map.of("Retry-After", "" + retryAfter.toSeconds());
    }
  }

  /// 429 `lock_timeout`: another request holds the object.
  record LockTimeout(RetryAdvice advice) implements Refusing {}

  /// 401, as for a revoked key.
  record InvalidKey() implements Refusing {}

  /// 403 that names the missing permission, such as `rak_customer_write`.
  record MissingPermission(String permission) implements Refusing {}

  /// 409 `idempotency_key_in_use`.
  record KeyInUse() implements Refusing {}

  /// 500; Stripe keeps it under the idempotency key.
  record ServerError(Moment moment) implements Fault {}

  /// Trouble between the caller and Stripe, of which Stripe knows nothing.
  sealed interface OnTheWay extends Fault {}

  /// 502 with an HTML page.
  record BadGateway(Moment moment) implements OnTheWay {}

  /// The connection is closed without an answer.
  record Dropped(Moment moment) implements OnTheWay {}

  /// The connection is closed without an answer, and the request, held up on its way, reaches
  /// Stripe later.
  record Late(Duration delay) implements OnTheWay {}

  /// The effect, then an answer that breaks off in the middle.
  record HalfAnswer() implements OnTheWay {}

  /// The effect, then 200 with something that is not JSON.
  record Garbage() implements OnTheWay {}

  /// The effect, then an answer that comes late.
  record Slow(Duration delay) implements OnTheWay {}

  /// Nothing goes wrong with the request, but this is done before it is worked on: what another
  /// client does between two calls. It runs outside of the account's lock and may use HTTP.
  record Meanwhile(Runnable action) implements Fault {}
}
