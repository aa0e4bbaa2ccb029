package app.rewarddesk.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock on the wall that a test moves.
final class SettableClock implements InstantSource {
  private Instant now;

  SettableClock(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized void move(Duration duration) {
    now = now.plus(duration);
  }
}
