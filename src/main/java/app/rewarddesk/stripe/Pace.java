package app.rewarddesk.stripe;

import app.rewarddesk.issuing.CallCount;
import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Gives every call its turn: by the rate of its endpoint and of all, and not more at a time than
/// Stripe's concurrency limiter bears; and slows down what Stripe says is too fast. Shared by all
/// that speaks to one account.
///
/// A turn is taken when it is there and never ahead, so that what was learnt meanwhile counts.
final class Pace {
  private static final int TOO_MANY = 429;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST_FOR_ALL = TimeUnit.SECONDS.toNanos(60);

  private final CallRate rate;
  private final Waiting waiting;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Limited> byEndpoint = new HashMap<>();
  private final Limited all;
  private final AnswerTime answerTime = new AnswerTime();

  Pace(CallRate rate, Waiting waiting) {
    this.rate = rate;
    this.waiting = waiting;
    this.all = limited(rate.inAll());
  }

  private record Limited(Places places, Turns turns) {}

  private Limited limited(int allowed) {
    long now = waiting.nanos();
    return new Limited(new Places(rate.atATime(), now), Turns.of(allowed, now));
  }

  /// Returns when a call of that endpoint may be made. The turn is closed when the call is over.
  Turn await(String name) {
    Limited endpoint = endpoint(name);
    endpoint.places().take();
    all.places().take();
    return new Turn(endpoint, turn(endpoint));
  }

  private Limited endpoint(String name) {
    lock.lock();
    try {
      return byEndpoint.computeIfAbsent(name, _ -> limited(rate.perEndpoint()));
    } finally {
      lock.unlock();
    }
  }

  /// Takes a turn of both, when both have one.
  private long turn(Limited endpoint) {
    while (true) {
      long now = waiting.nanos();
      long wait = take(endpoint, now);
      if (wait <= 0) {
        return now;
      }
      rest(Duration.ofNanos(Math.min(wait, SECOND)));
    }
  }

  private long take(Limited endpoint, long now) {
    lock.lock();
    try {
      long wait = Math.max(endpoint.turns().until(now), all.turns().until(now));
      if (wait <= 0) {
        endpoint.turns().take(now);
        all.turns().take(now);
      }
      return wait;
    } finally {
      lock.unlock();
    }
  }

  /// Lets time pass that one call waits for.
  void rest(Duration pause) {
    waiting.pause(pause);
  }

  /// How long so many calls take. Reads and writes go to different endpoints; a reward that needs
  /// one of each makes them one after the other.
  Duration expected(CallCount calls) {
    if (calls.all() == 0) {
      return Duration.ZERO;
    }
    double answer = answerTime.seconds();
    double inARow = calls.reads() > 0 && calls.writes() > 0 ? 2 * answer : answer;
    double byRate =
        Math.max(
            Turns.seconds(Math.max(calls.reads(), calls.writes()), rate.perEndpoint()),
            Turns.seconds(calls.all(), rate.inAll()));
    double byAnswers = Math.ceilDiv(calls.all(), rate.atATime()) * answer;
    return Duration.ofNanos((long) (SECOND * Math.max(byRate + inARow, byAnswers)));
  }

  /// A call that is under way.
  final class Turn implements AutoCloseable {
    private final Limited endpoint;
    private final long madeAt;

    private Turn(Limited endpoint, long madeAt) {
      this.endpoint = endpoint;
      this.madeAt = madeAt;
    }

    /// Learns from what Stripe answered.
    void answered(StripeResponse response) {
      if (response.code() == TOO_MANY) {
        refused(Advice.of(response));
      } else {
        answerTime.note(waiting.nanos() - madeAt);
      }
    }

    private void refused(Advice advice) {
      switch (advice.tooMany()) {
        case OF_ALL -> slowDown(all, advice);
        case OF_THE_ENDPOINT -> slowDown(endpoint, advice);
        case AT_A_TIME -> all.places().refused(madeAt, waiting.nanos());
        case AT_A_TIME_OF_THE_ENDPOINT -> endpoint.places().refused(madeAt, waiting.nanos());
        case OF_THE_OBJECT -> {
          // the others are not meant
        }
      }
    }

    private void slowDown(Limited which, Advice advice) {
      long asked = Math.min(advice.pause().toNanos(), LONGEST_FOR_ALL);
      lock.lock();
      try {
        which.turns().refused(madeAt, asked, waiting.nanos());
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void close() {
      long now = waiting.nanos();
      all.places().free(now);
      endpoint.places().free(now);
    }
  }
}
