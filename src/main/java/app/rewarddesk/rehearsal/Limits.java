package app.rewarddesk.rehearsal;

/// How many requests a second are let through: of one endpoint, and in all.
public record Limits(int perEndpoint, int inAll) {
  /// No limits.
  public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /// What Stripe documents for live mode.
  public static final Limits LIVE = new Limits(25, 100);

  /// What Stripe documents for a sandbox.
  public static final Limits TEST = new Limits(25, 25);

  public Limits {
    if (perEndpoint < 1 || inAll < 1) {
      throw new IllegalArgumentException("A limit is at least one request a second");
    }
  }
}
