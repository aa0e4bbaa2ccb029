package app.rewarddesk.issuing;

/// How many rewards there are under each chip.
public record DueCounts(
    long allDue, long ready, long needsAttention, long onHold, long unconfirmed) {

  /// The count of one chip.
  public long of(DueFilter.Standing standing) {
    return switch (standing) {
      case ALL_DUE -> allDue;
      case READY -> ready;
      case NEEDS_ATTENTION -> needsAttention;
      case ON_HOLD -> onHold;
      case UNCONFIRMED -> unconfirmed;
      case UNFINISHED -> allDue + onHold + unconfirmed;
    };
  }
}
