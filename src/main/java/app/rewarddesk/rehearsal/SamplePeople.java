package app.rewarddesk.rehearsal;

import static java.util.Collections.nCopies;

import app.rewarddesk.rehearsal.SamplePerson.Situation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// The customers of the sample company, always the same ones.
final class SamplePeople {
  private static final int COUNT = 300;
  private static final long SHUFFLE = 20_260_301;
  private static final Map<Situation, Integer> COUNTS =
      Map.ofEntries(
          Map.entry(Situation.NO_SUBSCRIPTION, 18),
          Map.entry(Situation.CANCELED, 22),
          Map.entry(Situation.TRIALING, 12),
          Map.entry(Situation.PAST_DUE, 8),
          Map.entry(Situation.PAUSED, 4),
          Map.entry(Situation.TWO_SUBSCRIPTIONS, 10),
          Map.entry(Situation.PERCENT_FOR_MONTHS, 14),
          Map.entry(Situation.AMOUNT_ONCE, 6),
          Map.entry(Situation.PERCENT_FOREVER, 6),
          Map.entry(Situation.CUSTOMER_DISCOUNT, 6),
          Map.entry(Situation.CREDIT, 8),
          Map.entry(Situation.DELETED, 4),
          Map.entry(Situation.TWICE, 6));

  private SamplePeople() {}

  static List<SamplePerson> all() {
    var situations = situations();
    return IntStream.range(0, COUNT)
        .mapToObj(number -> person(number, situations.get(number)))
        .toList();
  }

  private static List<Situation> situations() {
    var situations = new ArrayList<Situation>();
    for (Situation situation : Situation.values()) {
      situations.addAll(nCopies(COUNTS.getOrDefault(situation, 0), situation));
    }
    situations.addAll(nCopies(COUNT - situations.size(), Situation.ORDINARY));
    Collections.shuffle(situations, new Random(SHUFFLE));
    return situations;
  }

  private static SamplePerson person(int number, Situation situation) {
    return new SamplePerson(
        number,
        SampleNames.first(number),
        SampleNames.last(number),
        email(number),
        currency(number),
        plan(number),
        number % 6 == 0 && situation != Situation.PAST_DUE,
        daysAgo(number, situation),
        situation);
  }

  /// Every 13th person wrote their address with capitals.
  private static String email(int number) {
    var email = SampleNames.email(number);
    return number % 13 == 0
        ? email.substring(0, 1).toUpperCase(Locale.ROOT) + email.substring(1)
        : email;
  }

  private static String currency(int number) {
    int share = number % 20;
    if (share < 12) {
      return "usd";
    }
    return share < 19 ? "eur" : "jpy";
  }

  private static String plan(int number) {
    return switch (number * 3 % 10) {
      case 0, 1, 2, 3 -> "Starter";
      case 4, 5, 6, 7 -> "Team";
      default -> "Pro";
    };
  }

  /// Everything but a trial began at least two months ago, so that there is time for a story.
  private static int daysAgo(int number, Situation situation) {
    return switch (situation) {
      case TRIALING -> 2 + number % 8;
      case ORDINARY -> 12 + number * 37 % 330;
      default -> 62 + number * 37 % 280;
    };
  }
}
