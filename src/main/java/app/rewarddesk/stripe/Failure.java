package app.rewarddesk.stripe;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a call to Stripe failed, told apart by what it means for money.
sealed interface Failure {

  /// Stripe itself said no: nothing happened.
  ///
  /// @param status the HTTP status, 400 to 499
  /// @param code Stripe's error code; blank when there is none
  /// @param words Stripe's own
  /// @param requestId blank when there is none
  record Refusal(int status, String code, String words, String requestId) implements Failure {

    /// Error code and request id, as far as there are any: `resource_missing, request req_1`.
    String trace() {
      String request = requestId.isEmpty() ? "" : "request " + requestId;
      return Stream.of(code, request)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(", "));
    }
  }

  /// No connection could be made: nothing was sent.
  record NotReached() implements Failure {}

  /// Stripe would not take the call now, also after waiting: nothing happened.
  record SlowDown() implements Failure {}

  /// What a write would have replaced changed before it could be made: it was not made.
  record Outdated() implements Failure {}

  /// Stripe had an error of its own, and gives it to every repeat with the key.
  ///
  /// @param cause one sentence for a person
  record KeySpent(String cause) implements Failure {}

  /// Nobody knows what happened.
  ///
  /// @param cause one sentence for a person
  record Unknown(String cause) implements Failure {
    /// Stripe's success, and what came with it is not what was asked for.
    static final Unknown UNREADABLE = new Unknown("Stripe's answer could not be read.");
  }
}
