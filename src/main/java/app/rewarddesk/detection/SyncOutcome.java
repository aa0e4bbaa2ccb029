package app.rewarddesk.detection;

/// How a sync ended.
public sealed interface SyncOutcome {

  /// Everything was read.
  ///
  /// @param requests calls made to Stripe
  record Complete(long requests, long customers, long subscriptions) implements SyncOutcome {}

  /// It was asked to stop; the index is as it was before, but for what was read afresh.
  record Stopped(long requests) implements SyncOutcome {}

  /// Stripe did not let it go on.
  ///
  /// @param problem what is so and what to do, one sentence or two for a person
  record Failed(String problem) implements SyncOutcome {}
}
