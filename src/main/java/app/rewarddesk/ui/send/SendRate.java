package app.rewarddesk.ui.send;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/// How fast a send goes, by the last seconds of it, so that it follows when Stripe becomes slower.
final class SendRate {
  private static final Duration WINDOW = Duration.ofSeconds(20);
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final Deque<Sample> samples = new ArrayDeque<>();

  /// @param start when the first call could be made
  SendRate(Instant start) {
    samples.add(new Sample(start, 0));
  }

  /// @param done all that was done since the start
  void note(Instant at, long done) {
    samples.add(new Sample(at, done));
    while (samples.size() > 2 && Duration.between(second(), at).compareTo(WINDOW) >= 0) {
      samples.remove();
    }
  }

  /// Rewards a second; empty before that can be told.
  OptionalDouble perSecond() {
    var time = Duration.between(samples.getFirst().at, samples.getLast().at);
    long done = samples.getLast().done - samples.getFirst().done;
    return time.compareTo(LEAST) < 0 || done <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(done * 1000.0 / time.toMillis());
  }

  private Instant second() {
    return samples.stream().skip(1).findFirst().orElseThrow().at;
  }

  private record Sample(Instant at, long done) {}
}
