package app.rewarddesk.stripe;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Time that passes while a call waits for its turn. Tests let it pass at once.
interface Waiting {

  /// Nanoseconds since some beginning; never goes back.
  long nanos();

  /// Returns when so much time has passed; at once when it is not more than 0.
  void pause(Duration duration);

  /// Time as it really passes.
  static Waiting real() {
    return new Waiting() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void pause(Duration duration) {
        if (duration.isPositive()) {
          new CompletableFuture<Boolean>()
              .completeOnTimeout(true, duration.toNanos(), TimeUnit.NANOSECONDS)
              .join();
        }
      }
    };
  }
}
