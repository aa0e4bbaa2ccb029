package app.rewarddesk.rehearsal;

/// One request that came in for Stripe, and how it was answered.
///
/// @param form query and body, encoded
/// @param idempotencyKey empty for none
/// @param status the HTTP status sent, [#NO_ANSWER] when the connection was closed instead
public record RecordedRequest(
    String method, String path, String form, String idempotencyKey, String requestId, int status) {
  public static final int NO_ANSWER = 0;

  /// Whether it could have changed something.
  public boolean writes() {
    return !method.equals("GET");
  }
}
