package app.rewarddesk.rehearsal;

import java.time.Instant;

/// One HTTP request as it came in.
///
/// @param form query and body, encoded
/// @param version Stripe's interface version asked for, empty for the usual one
/// @param authorization the header of that name, empty when there was none
/// @param key the idempotency key, empty for none
record Request(
    String id,
    String method,
    String path,
    String form,
    String version,
    String authorization,
    String key) {

  /// Whether it is about the simulation and not meant for Stripe.
  boolean isControl() {
    return path.startsWith(Endpoint.CONTROL);
  }

  /// This request as something that changes the account.
  Write asWrite(Instant at, Write.Outcome outcome) {
    return new Write(at, method, path, form, key, id, outcome);
  }

  /// What two requests with one idempotency key must have in common.
  String fingerprint() {
    return method + " " + path + " " + form;
  }
}
