package app.rewarddesk.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Lets as many requests through a second as [Limits] say. Every id of one URL form counts as the
/// same endpoint. It goes by the clock on the wall, not by the account's time.
final class RateGate {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /// A bucket that holds one second's requests and fills evenly.
  private static final class Bucket {
    private final int perSecond;
    private double left;
    private Instant filled;

    Bucket(int perSecond, Instant now) {
      this.perSecond = perSecond;
      this.left = perSecond;
      this.filled = now;
    }

    boolean take(Instant now) {
      double seconds = (double) Duration.between(filled, now).toNanos() / SECOND.toNanos();
      left = Math.min(perSecond, left + Math.max(0, seconds) * perSecond);
      filled = now;
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    }
  }

  private final Limits limits;
  private final InstantSource wall;
  private final Bucket all;
  private final Map<String, Bucket> byEndpoint = new HashMap<>();

  RateGate(Limits limits, InstantSource wall) {
    this.limits = limits;
    this.wall = wall;
    this.all = new Bucket(limits.inAll(), wall.instant());
  }

  /// Refuses a request over the limit (429).
  synchronized void pass(Endpoint endpoint) {
    var now = wall.instant();
    var name = endpoint.method() + " " + endpoint.path();
    if (!all.take(now)) {
      throw Refusal.rateLimited(LimitReason.GLOBAL_RATE, Map.of());
    }
    var bucket = byEndpoint.computeIfAbsent(name, _ -> new Bucket(limits.perEndpoint(), now));
    if (!bucket.take(now)) {
      throw Refusal.rateLimited(LimitReason.ENDPOINT_RATE, Map.of());
    }
  }
}
