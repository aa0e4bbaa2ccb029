package app.rewarddesk.rehearsal;

import java.time.Instant;

/// One request that may change the account and was let in. The same writes in the same order over
/// the same seed always give the same account; so the [Journal] keeps them and nothing else.
///
/// @param at the account's time
/// @param form the encoded parameters
/// @param key the idempotency key, empty for none
/// @param requestId the id in the answer's `request-id` header
record Write(
    Instant at,
    String method,
    String path,
    String form,
    String key,
    String requestId,
    Outcome outcome) {

  /// How far Stripe got with it.
  enum Outcome {
    DONE,
    /// It began, failed inside Stripe and had no effect.
    ERROR_BEFORE_EFFECT,
    /// It had its effect, then failed inside Stripe.
    ERROR_AFTER_EFFECT
  }

  /// What two requests with one idempotency key must have in common.
  String fingerprint() {
    return method + " " + path + " " + form;
  }
}
