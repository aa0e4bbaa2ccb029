package app.rewarddesk.rehearsal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets answers take their time, and ends all waiting when the rehearsal closes.
final class Pauses {
  private final Duration latency;
  private final CountDownLatch closing = new CountDownLatch(1);

  Pauses(Duration latency) {
    this.latency = latency;
  }

  /// What every request takes.
  void latency() {
    if (latency.isPositive()) {
      pause(latency);
    }
  }

  void pause(Duration duration) {
    try {
      closing.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts the rehearsal's threads", e);
    }
  }

  void end() {
    closing.countDown();
  }
}
