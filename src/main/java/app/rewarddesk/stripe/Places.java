package app.rewarddesk.stripe;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How many calls are under way at the same time. When Stripe says that there are too many, a
/// quarter less, and one more again every few seconds.
final class Places {
  private static final long ONE_MORE_AFTER = TimeUnit.SECONDS.toNanos(5);

  private final int full;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition changed = lock.newCondition();
  private int most;
  private int taken;
  private long changedAt;

  /// @param full 1 or more
  Places(int full, long now) {
    this.full = full;
    this.most = full;
    this.changedAt = now;
  }

  /// Returns when there is room.
  void take() {
    lock.lock();
    try {
      while (taken >= most) {
        changed.awaitUninterruptibly();
      }
      taken++;
    } finally {
      lock.unlock();
    }
  }

  void free(long now) {
    lock.lock();
    try {
      taken--;
      while (most < full && now - changedAt >= ONE_MORE_AFTER) {
        most++;
        changedAt += ONE_MORE_AFTER;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// A call was refused because there were too many at the same time. Those that were under way
  /// already when the places last became fewer say nothing new.
  ///
  /// @param madeAt when the call was made
  void refused(long madeAt, long now) {
    lock.lock();
    try {
      if (madeAt > changedAt || most == full) {
        most = Math.max(1, Math.min(most, taken) * 3 / 4);
        changedAt = now;
      }
    } finally {
      lock.unlock();
    }
  }
}
