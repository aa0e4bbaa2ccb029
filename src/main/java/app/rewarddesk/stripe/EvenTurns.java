package app.rewarddesk.stripe;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// Turns that come evenly. What was missed for a moment is made good by a few at once, but never by
/// more in any second than Stripe allows: it is not known whether Stripe counts by the clock's
/// seconds, by the second before each call or by a bucket, and this is safe with each. Calls take
/// different times on their way, so a little of what is allowed is left.
final class EvenTurns implements Turns {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /// The share of what is allowed that is used.
  private static final double USED = 0.98;

  /// No more calls than allowed are made in this time, a little over a second.
  private static final long WINDOW = SECOND + SECOND / 100;

  private static final int MOST_AT_ONCE = 8;

  private final Speed speed;
  private final int atOnce;
  private final long[] taken;
  private int next;
  private double tokens;
  private long asOf;
  private long notBefore;

  /// @param allowed calls a second, more than 0
  EvenTurns(int allowed, long now) {
    this.speed = new Speed(allowed * USED, now);
    this.atOnce = atOnce(allowed);
    this.taken = new long[allowed];
    Arrays.fill(taken, now - WINDOW);
    this.tokens = atOnce;
    this.asOf = now;
    this.notBefore = now;
  }

  /// So many are made at once after a pause.
  private static int atOnce(int allowed) {
    return Math.clamp(allowed / 8, 1, MOST_AT_ONCE);
  }

  /// How many seconds pass from the first of so many turns to the last.
  static double seconds(long turns, int allowed) {
    return Math.max(0, turns - atOnce(allowed)) / (allowed * USED);
  }

  @Override
  public long until(long now) {
    fill(now);
    long byBucket =
        tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / speed.perSecond(now) * SECOND);
    long byWindow = taken[next] + WINDOW - now;
    return Math.max(Math.max(byBucket, byWindow), notBefore - now);
  }

  @Override
  public void take(long now) {
    fill(now);
    tokens--;
    taken[next] = now;
    next = (next + 1) % taken.length;
  }

  @Override
  public void refused(long madeAt, long asked, long now) {
    fill(now);
    speed.refused(madeAt, lately(now), now);
    tokens = Math.min(tokens, 0);
    notBefore = Math.max(notBefore, now + asked);
  }

  private int lately(long now) {
    int count = 0;
    for (long time : taken) {
      if (now - time < SECOND) {
        count++;
      }
    }
    return count;
  }

  private void fill(long now) {
    double perSecond = speed.perSecond(now);
    tokens = Math.min(atOnce, tokens + perSecond * Math.max(0, now - asOf) / SECOND);
    asOf = Math.max(asOf, now);
  }
}
