package app.rewarddesk.stripe;

import java.util.concurrent.TimeUnit;

/// How many calls a second are made now: what Stripe allows, or less while somebody else uses the
/// same account. A refusal takes a share off; then the speed comes back steadily, slowly where the
/// last refusal was, since there the limit is, and faster away from it. Two clients that do so end
/// up sharing the limit.
final class Speed {
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  /// What is left after a refusal.
  private static final double SHARE_KEPT = 0.88;

  /// How much of the full speed comes back in a second: near the last refusal, and away from it.
  private static final double STEP_NEAR = 0.007;

  private static final double STEP_AWAY = 0.05;
  private static final double NEAR = 0.1;

  /// A call in two seconds still finds out when there is room again.
  private static final double LEAST = 0.5;

  private final double full;
  private double perSecond;
  private double refusedAt;
  private long asOf;
  private long slowedAt;

  /// @param full calls a second, more than 0
  Speed(double full, long now) {
    this.full = full;
    this.perSecond = full;
    this.refusedAt = full;
    this.asOf = now;
    this.slowedAt = now - 1;
  }

  /// Calls a second at this moment.
  double perSecond(long now) {
    while (asOf < now && perSecond < full) {
      double seconds = Math.min(1, (now - asOf) / NANOS);
      boolean near = Math.abs(perSecond - refusedAt) <= refusedAt * NEAR;
      double step = full * (near ? STEP_NEAR : STEP_AWAY);
      perSecond = Math.min(full, perSecond + step * seconds);
      asOf += Math.max(1, (long) (seconds * NANOS));
    }
    asOf = Math.max(asOf, now);
    return perSecond;
  }

  /// A call was refused. Calls that were under way when the speed was last taken back say nothing
  /// new.
  ///
  /// @param madeAt when the call was made
  /// @param lately how many calls were made in the second before now
  void refused(long madeAt, int lately, long now) {
    if (madeAt <= slowedAt) {
      return;
    }
    refusedAt = Math.max(LEAST, Math.min(perSecond(now), lately));
    perSecond = Math.max(LEAST, refusedAt * SHARE_KEPT);
    slowedAt = now;
  }
}
