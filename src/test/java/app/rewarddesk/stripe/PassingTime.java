package app.rewarddesk.stripe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Time that passes at once when somebody waits.
final class PassingTime implements Waiting {
  private final List<Duration> pauses = new ArrayList<>();
  private long nanos = 1_000;

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized void pause(Duration duration) {
    if (duration.isPositive()) {
      pauses.add(duration);
      nanos += duration.toNanos();
    }
  }

  synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  synchronized Duration passed() {
    return pauses.stream().reduce(Duration.ZERO, Duration::plus);
  }
}
