package app.rewarddesk.issuing;

/// How the rewards of a running send went so far; those that the preflight held back are not in it.
public record SendCounts(long rewarded, long notRewarded, long unconfirmed) {
  public static final SendCounts NONE = new SendCounts(0, 0, 0);

  /// All that were tried.
  public long done() {
    return rewarded + notRewarded + unconfirmed;
  }

  /// These and others together.
  public SendCounts plus(SendCounts other) {
    return new SendCounts(
        rewarded + other.rewarded,
        notRewarded + other.notRewarded,
        unconfirmed + other.unconfirmed);
  }
}
