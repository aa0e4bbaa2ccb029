package app.rewarddesk.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// All chance of one simulation, from one seed. Not for several threads at once: only one runs at a
/// time.
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /// Whether something happens that does so many times in a hundred.
  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  /// Whether something happens that does so many times in a thousand.
  boolean permille(int permille) {
    return random.nextInt(1000) < permille;
  }

  /// A number from `least` to `most`, both included.
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  Duration seconds(int least, int most) {
    return Duration.ofSeconds(between(least, most));
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /// A generator of its own for somebody who wants one.
  SplittableRandom split() {
    return random.split();
  }
}
