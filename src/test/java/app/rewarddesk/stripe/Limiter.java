package app.rewarddesk.stripe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/// The ways in which Stripe may count the calls of an endpoint; it does not say which.
interface Limiter {
  long SECOND = TimeUnit.SECONDS.toNanos(1);

  /// Whether a call at that time is let through.
  boolean pass(long now);

  /// So many in each second of the clock.
  static Limiter ofClockSeconds(int allowed) {
    return new Limiter() {
      private long second = -1;
      private int count;

      @Override
      public boolean pass(long now) {
        if (now / SECOND != second) {
          second = now / SECOND;
          count = 0;
        }
        if (count >= allowed) {
          return false;
        }
        count++;
        return true;
      }
    };
  }

  /// So many in the second before each call.
  static Limiter ofAnySecond(int allowed) {
    return new Limiter() {
      private final Deque<Long> passed = new ArrayDeque<>();

      @Override
      public boolean pass(long now) {
        while (!passed.isEmpty() && now - passed.getFirst() >= SECOND) {
          passed.removeFirst();
        }
        if (passed.size() >= allowed) {
          return false;
        }
        passed.addLast(now);
        return true;
      }
    };
  }

  /// A bucket that fills evenly.
  static Limiter ofBucket(int allowed, int size) {
    return new Limiter() {
      private double left = size;
      private long asOf;

      @Override
      public boolean pass(long now) {
        left = Math.min(size, left + (double) (now - asOf) * allowed / SECOND);
        asOf = now;
        if (left < 1) {
          return false;
        }
        left--;
        return true;
      }
    };
  }
}
