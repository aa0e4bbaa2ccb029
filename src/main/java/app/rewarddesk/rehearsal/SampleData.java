package app.rewarddesk.rehearsal;

import app.rewarddesk.rehearsal.SamplePerson.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Three campaigns over the customers of [SampleCompany]. Most of their referrals earned a reward
/// that can be given; some cannot be given, each for another reason.
public final class SampleData {
  private static final Set<Situation> EASY_TO_CREDIT =
      Set.of(Situation.ORDINARY, Situation.CREDIT, Situation.PERCENT_FOREVER, Situation.TRIALING);

  private SampleData() {}

  /// The campaigns as files.
  ///
  /// @param start when the rehearsal account began; payments are dated before it
  public static List<SampleCampaign> campaigns(Instant start) {
    var choice = new SampleChoice(SamplePeople.all());
    return List.of(spring(choice, start), euro(choice, start), pro(choice, start));
  }

  private static SampleCampaign spring(SampleChoice choice, Instant start) {
    var table = new SampleTable(start, 1_000);
    choice.take(24, creditable("usd")).forEach(person -> table.earned(person, "usd", 4900));
    choice.take(1, in(Situation.TWICE, "usd")).forEach(person -> table.earned(person, "usd", 1900));
    choice.take(1, in(Situation.DELETED)).forEach(person -> table.earned(person, "usd", 4900));
    choice
        .take(1, in(Situation.ORDINARY, "eur"))
        .forEach(person -> table.earned(person, "usd", 12_900));
    table.earnedByStranger("Nadia", "Ferreira", "nadia.ferreira@paperboat.example", "usd", 4900);
    choice.take(3, creditable("usd")).forEach(person -> table.onHold(person, "usd", 4900));
    choice.take(2, creditable("usd")).forEach(person -> table.tooSmall(person, "usd", 900));
    choice.take(3, creditable("usd")).forEach(table::pending);
    choice.take(1, creditable("usd")).forEach(person -> table.refunded(person, "usd", 4900));
    choice.take(12, creditable("usd")).forEach(table::participant);
    return table.campaign(
        "Spring referral",
        """
        {
          "name": "Spring referral",
          "offer": { "type": "account_credit", "amount": 2500, "currency": "usd" },
          "onExistingDiscount": "keep",
          "qualify": { "minimumSpend": { "amount": 1900, "currency": "usd" }, "payments": 1 },
          "holdDays": 7
        }
        """);
  }

  private static SampleCampaign euro(SampleChoice choice, Instant start) {
    var table = new SampleTable(start, 1_300);
    choice.take(11, creditable("eur")).forEach(person -> table.earned(person, "eur", 4900));
    choice
        .take(1, in(Situation.ORDINARY, "jpy"))
        .forEach(person -> table.earned(person, "eur", 1900));
    choice.take(2, creditable("eur")).forEach(person -> table.onHold(person, "eur", 1900));
    choice.take(2, creditable("eur")).forEach(table::pending);
    choice.take(6, creditable("eur")).forEach(table::participant);
    return table.campaign(
        "Euro referral",
        """
        {
          "name": "Euro referral",
          "offer": { "type": "account_credit", "amount": 2500, "currency": "eur" },
          "onExistingDiscount": "keep",
          "qualify": { "minimumSpend": { "amount": 1900, "currency": "eur" }, "payments": 1 },
          "holdDays": 7
        }
        """);
  }

  private static SampleCampaign pro(SampleChoice choice, Instant start) {
    var table = new SampleTable(start, 1_500);
    choice
        .take(14, in(Situation.ORDINARY).and(SampleData::hasTeamOrPro))
        .forEach(person -> table.earned(person, person.currency(), proPrice(person)));
    for (Situation inTheWay :
        List.of(
            Situation.PERCENT_FOR_MONTHS,
            Situation.CUSTOMER_DISCOUNT,
            Situation.NO_SUBSCRIPTION,
            Situation.CANCELED,
            Situation.TWO_SUBSCRIPTIONS)) {
      choice
          .take(1, in(inTheWay).and(SampleData::hasTeamOrPro))
          .forEach(person -> table.earned(person, person.currency(), proPrice(person)));
    }
    choice
        .take(1, in(Situation.ORDINARY).and(person -> person.plan().equals("Starter")))
        .forEach(person -> table.earned(person, person.currency(), proPrice(person)));
    choice.take(2, in(Situation.ORDINARY).and(SampleData::hasTeamOrPro)).forEach(table::pending);
    choice
        .take(8, in(Situation.ORDINARY).and(SampleData::hasTeamOrPro))
        .forEach(table::participant);
    return table.campaign(
        "Pro upgrade",
        """
        {
          "name": "Pro upgrade",
          "offer": {
            "type": "coupon",
            "percentOff": 20,
            "duration": "repeating",
            "months": 3,
            "products": ["%s", "%s"]
          },
          "onExistingDiscount": "keep",
          "holdDays": 0
        }
        """
            .formatted(SampleCatalogue.product("Team"), SampleCatalogue.product("Pro")));
  }

  private static Predicate<SamplePerson> creditable(String currency) {
    return person ->
        EASY_TO_CREDIT.contains(person.situation()) && person.currency().equals(currency);
  }

  private static Predicate<SamplePerson> in(Situation situation) {
    return person -> person.situation() == situation;
  }

  private static Predicate<SamplePerson> in(Situation situation, String currency) {
    return in(situation).and(person -> person.currency().equals(currency));
  }

  private static long proPrice(SamplePerson person) {
    return SampleCatalogue.monthly("Pro", person.currency());
  }

  private static boolean hasTeamOrPro(SamplePerson person) {
    return !person.plan().equals("Starter");
  }
}
