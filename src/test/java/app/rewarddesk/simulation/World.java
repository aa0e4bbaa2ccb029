package app.rewarddesk.simulation;

import app.rewarddesk.rehearsal.RehearsalInside;
import app.rewarddesk.reward.Rewards;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/// What goes on whether the program runs or not: time, Stripe, what is on its way to it, and the
/// truth about all of it.
final class World {
  private record Late(Instant at, int order, Runnable arrival) {}

  private final Dice dice;
  private final Story story;
  private final Statistics statistics = new Statistics();
  private final RehearsalInside stripe;
  private final Truth truth;
  private final PriorityQueue<Late> onTheWay =
      new PriorityQueue<>(Comparator.comparing(Late::at).thenComparingInt(Late::order));
  private Instant now = Rewards.MONDAY;
  private Duration clockIsAhead = Duration.ZERO;
  private int order;

  World(Dice dice, boolean told) {
    this.dice = dice;
    this.story = new Story(told, now);
    this.stripe = new RehearsalInside(() -> now);
    this.truth = new Truth(this);
  }

  Dice dice() {
    return dice;
  }

  Story story() {
    return story;
  }

  Statistics statistics() {
    return statistics;
  }

  RehearsalInside stripe() {
    return stripe;
  }

  Truth truth() {
    return truth;
  }

  Instant now() {
    return now;
  }

  void tell(Supplier<String> line) {
    story.tell(now, order++, line);
  }

  /// Time passes; what is on its way arrives at its moment.
  void pass(Duration duration) {
    Instant then = now.plus(duration);
    while (!onTheWay.isEmpty() && !onTheWay.peek().at().isAfter(then)) {
      Late late = onTheWay.poll();
      now = late.at().isAfter(now) ? late.at() : now;
      late.arrival().run();
    }
    now = then;
  }

  /// Something happens later, whoever is alive then.
  void later(Duration delay, Runnable arrival) {
    onTheWay.add(new Late(now.plus(delay), order++, arrival));
  }

  /// Somebody sets the computer's clock.
  void setClock(Duration ahead) {
    clockIsAhead = ahead;
    tell(() -> "the computer's clock is ahead by " + ahead);
  }

  /// The computer's clock, which may be wrong.
  Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now.plus(clockIsAhead);
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Everything inside is UTC");
      }
    };
  }
}
