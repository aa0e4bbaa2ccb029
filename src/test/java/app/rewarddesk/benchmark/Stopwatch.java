package app.rewarddesk.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Prints how long something took.
final class Stopwatch {
  private Stopwatch() {}

  static <T> T time(String what, Callable<T> work) throws Exception {
    Instant start = Clock.systemUTC().instant();
    T result = work.call();
    Duration took = Duration.between(start, Clock.systemUTC().instant());
    System.out.printf(Locale.ROOT, "%-60s %,8d ms%n", what, took.toMillis());
    return result;
  }
}
