package app.rewarddesk.stripe;

/// Says what is so and what to do, where a failure is no reason for one reward: sync, key check.
final class Problems {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private Problems() {}

  /// One sentence or two for a person.
  static String of(Failure failure) {
    return switch (failure) {
      case Failure.NotReached() ->
          "Stripe could not be reached. Check the connection, then try again.";
      case Failure.SlowDown() -> "Stripe asks to slow down. Try again in a minute.";
      case Failure.Outdated() -> "Something changed in Stripe meanwhile. Try again.";
      case Failure.KeySpent(var cause) -> cause + " Try again.";
      case Failure.Unknown(var cause) -> cause + " Try again.";
      case Failure.Refusal refusal -> said(refusal);
    };
  }

  private static String said(Failure.Refusal refusal) {
    return switch (refusal.status()) {
      case UNAUTHORIZED ->
          "Stripe does not accept this key. Copy it again from Stripe's key page, or make a new"
              + " one.";
      case FORBIDDEN ->
          PermissionWords.of(refusal.words())
              .map(words -> "The key may not " + words + ". Give it that permission in Stripe.")
              .orElseGet(() -> quoted(refusal));
      default -> quoted(refusal);
    };
  }

  private static String quoted(Failure.Refusal refusal) {
    String trace = refusal.trace();
    return "Stripe said: \"" + refusal.words() + "\"" + (trace.isEmpty() ? "" : " (" + trace + ")");
  }

  /// @param itsMode what the data are
  static String otherMode(String itsMode, String ours) {
    return "Stripe answered with "
        + itsMode
        + " data, but the key is a "
        + ours
        + " key. Check the address of Stripe in the settings.";
  }
}
