package app.rewarddesk.rehearsal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the sample company sells, and the coupons it has used before.
final class SampleCatalogue {
  static final String WELCOME = "WELCOME20";
  static final String NONPROFIT = "NONPROFIT15";
  static final String LOYAL = "LOYAL10";

  /// A plan and what a month of it costs in [#CURRENCIES]; a year costs ten months.
  private record Plan(String name, List<Long> monthly) {}

  private static final List<Plan> PLANS =
      List.of(
          new Plan("Starter", List.of(1900L, 1900L, 2800L)),
          new Plan("Team", List.of(4900L, 4900L, 7200L)),
          new Plan("Pro", List.of(12_900L, 12_900L, 18_800L)));
  private static final List<String> CURRENCIES = List.of("usd", "eur", "jpy");

  private final Map<String, String> prices = new HashMap<>();

  /// Stripe's id of the product of a plan.
  static String product(String plan) {
    return "prod_Northwind" + plan;
  }

  /// The coupon with an amount off the next invoice.
  static String goodwill(String currency) {
    return "GOODWILL-" + currency.toUpperCase(Locale.ROOT);
  }

  /// What a month of a plan costs.
  static long monthly(String plan, String currency) {
    return PLANS.stream()
        .filter(one -> one.name().equals(plan))
        .findFirst()
        .orElseThrow()
        .monthly()
        .get(CURRENCIES.indexOf(currency));
  }

  /// Makes products, prices and coupons.
  static SampleCatalogue make(Hand hand, Instant at) {
    var catalogue = new SampleCatalogue();
    for (Plan plan : PLANS) {
      hand.post(at, "/v1/products", "id", product(plan.name()), "name", plan.name());
      for (int i = 0; i < CURRENCIES.size(); i++) {
        long monthly = plan.monthly().get(i);
        catalogue.price(hand, at, plan.name(), CURRENCIES.get(i), "month", monthly);
        catalogue.price(hand, at, plan.name(), CURRENCIES.get(i), "year", 10 * monthly);
      }
    }
    coupons(hand, at);
    return catalogue;
  }

  /// The id of a person's price.
  String price(SamplePerson person) {
    return price(person.price());
  }

  /// The id of the monthly price of another plan than the person's own.
  String otherPrice(SamplePerson person) {
    var other = person.plan().equals("Starter") ? "Team" : "Starter";
    return price(other + "-month-" + person.currency());
  }

  private String price(String name) {
    return Optional.ofNullable(prices.get(name)).orElseThrow();
  }

  private void price(
      Hand hand, Instant at, String plan, String currency, String interval, long amount) {
    var price =
        hand.postLines(
            at,
            "/v1/prices",
            """
            product=%s
            currency=%s
            unit_amount=%d
            recurring[interval]=%s
            nickname=%s, by the %s
            """
                .formatted(product(plan), currency, amount, interval, plan, interval));
    prices.put(plan + "-" + interval + "-" + currency, Json.text(price, "id"));
  }

  private static void coupons(Hand hand, Instant at) {
    hand.postLines(
        at,
        "/v1/coupons",
        """
        id=WELCOME20
        name=Welcome: 20 % for six months
        percent_off=20
        duration=repeating
        duration_in_months=6
        """);
    hand.postLines(
        at,
        "/v1/coupons",
        """
        id=NONPROFIT15
        name=Non-profit: 15 %
        percent_off=15
        duration=forever
        """);
    hand.postLines(
        at,
        "/v1/coupons",
        """
        id=LOYAL10
        name=Ten per cent for early customers
        percent_off=10
        duration=forever
        """);
    for (String currency : CURRENCIES) {
      hand.postLines(
          at,
          "/v1/coupons",
          """
          id=%s
          name=Goodwill after the outage
          amount_off=1000
          currency=%s
          duration=once
          """
              .formatted(goodwill(currency), currency));
    }
  }
}
