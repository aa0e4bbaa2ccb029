package app.rewarddesk.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Draws what becomes of each request in the [Weather] that is on. The same seed and the same
/// number of requests draw the same troubles.
final class Sky {
  /// Trouble that comes so many times in a hundred requests.
  private record Chance(int percent, Draw draw) {}

  private interface Draw {
    Fault from(RandomGenerator random);
  }

  private static final List<Chance> NOTHING = List.of();
  private static final List<Chance> SLOW = List.of(new Chance(100, Sky::slow));
  private static final List<Chance> LIMITED =
      List.of(new Chance(24, Sky::limited), new Chance(9, Sky::locked));
  private static final List<Chance> DROPPING =
      List.of(
          new Chance(9, _ -> new Fault.Dropped(Fault.Moment.BEFORE_EFFECT)),
          new Chance(9, _ -> new Fault.Dropped(Fault.Moment.AFTER_EFFECT)),
          new Chance(3, _ -> new Fault.HalfAnswer()),
          new Chance(2, Sky::late),
          new Chance(2, random -> new Fault.BadGateway(moment(random))));
  private static final List<Chance> STORM =
      List.of(
          new Chance(8, Sky::slow),
          new Chance(7, Sky::limited),
          new Chance(3, Sky::locked),
          new Chance(3, _ -> new Fault.Dropped(Fault.Moment.BEFORE_EFFECT)),
          new Chance(4, _ -> new Fault.Dropped(Fault.Moment.AFTER_EFFECT)),
          new Chance(2, Sky::late),
          new Chance(2, _ -> new Fault.HalfAnswer()),
          new Chance(1, _ -> new Fault.Garbage()),
          new Chance(2, random -> new Fault.BadGateway(moment(random))),
          new Chance(4, random -> new Fault.ServerError(moment(random))));

  private Weather weather = Weather.SUNSHINE;
  private RandomGenerator random = new SplittableRandom(0);

  synchronized Weather weather() {
    return weather;
  }

  synchronized void change(Weather next, long seed) {
    weather = next;
    random = new SplittableRandom(seed);
  }

  /// What goes wrong with the next request.
  synchronized Fault strike() {
    List<Chance> chances = chances();
    if (chances.isEmpty()) {
      return new Fault.None();
    }
    int drawn = random.nextInt(100);
    for (Chance chance : chances) {
      if (drawn < chance.percent()) {
        return chance.draw().from(random);
      }
      drawn -= chance.percent();
    }
    return new Fault.None();
  }

  private List<Chance> chances() {
    return switch (weather) {
      case SUNSHINE -> NOTHING;
      case SLOW -> SLOW;
      case RATE_LIMITED -> LIMITED;
      case DROPPING -> DROPPING;
      case STORM -> STORM;
    };
  }

  private static Fault slow(RandomGenerator random) {
    return new Fault.Slow(Duration.ofMillis(random.nextInt(300, 2_500)));
  }

  private static Fault late(RandomGenerator random) {
    return new Fault.Late(Duration.ofMillis(random.nextInt(200, 5_000)));
  }

  private static Fault limited(RandomGenerator random) {
    LimitReason[] reasons = LimitReason.values();
    return new Fault.RateLimited(
        reasons[random.nextInt(reasons.length)], Duration.ofSeconds(random.nextInt(3)));
  }

  private static Fault locked(RandomGenerator random) {
    Fault.RetryAdvice[] advice = Fault.RetryAdvice.values();
    return new Fault.LockTimeout(advice[random.nextInt(advice.length)]);
  }

  private static Fault.Moment moment(RandomGenerator random) {
    return random.nextBoolean() ? Fault.Moment.BEFORE_EFFECT : Fault.Moment.AFTER_EFFECT;
  }
}
