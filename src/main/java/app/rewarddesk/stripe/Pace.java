package app.rewarddesk.stripe;

import app.rewarddesk.issuing.CallCount;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Gives every call its turn: evenly spaced by the rate, and not more at a time than Stripe's
/// concurrency limiter bears. Shared by all that speaks to one account.
final class Pace {
  private static final int MOST_AT_A_TIME = 8;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final CallRate rate;
  private final Waiting waiting;
  private final Semaphore places = new Semaphore(MOST_AT_A_TIME, true);
  private final Row all;
  private final Map<String, Row> byEndpoint = new ConcurrentHashMap<>();

  Pace(CallRate rate, Waiting waiting) {
    this.rate = rate;
    this.waiting = waiting;
    this.all = new Row(rate.inAll(), waiting.nanos());
  }

  /// Returns when a call of that endpoint may be made. The turn is closed when the call is over.
  Turn await(String endpoint) {
    places.acquireUninterruptibly();
    Row row =
        byEndpoint.computeIfAbsent(endpoint, _ -> new Row(rate.perEndpoint(), waiting.nanos()));
    long now = waiting.nanos();
    waiting.pause(Duration.ofNanos(Math.max(all.take(now), row.take(now))));
    return places::release;
  }

  /// How long so many calls take. Reads and writes go to different endpoints, a reward needs one of
  /// each.
  Duration expected(CallCount calls) {
    double byRate = (double) calls.all() / rate.inAll();
    double byEndpoint = (double) Math.max(calls.reads(), calls.writes()) / rate.perEndpoint();
    return Duration.ofNanos((long) (SECOND * Math.max(byRate, byEndpoint)));
  }

  /// A call that is under way.
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /// Turns one behind the other at even distance.
  private static final class Row {
    private final long distance;
    private long next;

    Row(int perSecond, long now) {
      this.distance = SECOND / perSecond;
      this.next = now;
    }

    /// Takes the next turn.
    ///
    /// @return nanoseconds until it comes
    synchronized long take(long now) {
      long turn = Math.max(now - next, 0) + next;
      next = turn + distance;
      return turn - now;
    }
  }
}
