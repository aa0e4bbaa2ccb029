package app.rewarddesk.issuing;

/// How the Reward Due table is sorted.
public record DueOrder(Column column, boolean ascending) {

  /// What it can be sorted by; each has an index.
  public enum Column {
    PARTICIPANT,
    CAMPAIGN,
    REWARD,
    SINCE,
    STRIPE
  }

  /// Longest due first.
  public static final DueOrder OLDEST_FIRST = new DueOrder(Column.SINCE, true);
}
