package app.rewarddesk.issuing;

/// How many calls Stripe has had. Reads are rationed, writes are not (Stripe's page "Rate limits").
public record CallCount(long reads, long writes) {

  /// What was called since an earlier count.
  public CallCount since(CallCount earlier) {
    return new CallCount(reads - earlier.reads, writes - earlier.writes);
  }

  public long all() {
    return reads + writes;
  }
}
