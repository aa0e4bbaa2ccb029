package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Northwind Software, Inc.: a company that never was. Its past is played through the same requests
/// a client sends, from the first customer to the start of the rehearsal, so that its invoices,
/// discounts, balances and events belong together.
final class SampleCompany {
  /// How long before the rehearsal its account was opened.
  static final Duration HISTORY = Duration.ofDays(360);

  private static final Duration TO_SUBSCRIBE = Duration.ofMinutes(10);

  private record Step(Instant at, Runnable action) {}

  private final Hand hand;
  private final Instant start;
  private final SampleCatalogue catalogue;
  private final List<Step> steps = new ArrayList<>();

  private SampleCompany(Hand hand, Instant start, SampleCatalogue catalogue) {
    this.hand = hand;
    this.start = start;
    this.catalogue = catalogue;
  }

  /// Fills an empty account in which it is [#HISTORY] before `start`.
  static void fill(Hand hand, Instant start) {
    var catalogue = SampleCatalogue.make(hand, start.minus(HISTORY));
    var company = new SampleCompany(hand, start, catalogue);
    SamplePeople.all().forEach(company::plan);
    company.steps.sort(Comparator.comparing(Step::at));
    company.steps.forEach(step -> step.action().run());
  }

  /// One person's story; it has a customer and, mostly, a subscription.
  private final class Story {
    private final SamplePerson person;
    private final Instant signUp;
    private String customer = "";
    private String subscription = "";

    Story(SamplePerson person) {
      this.person = person;
      this.signUp =
          before(Duration.ofDays(person.daysAgo())).plusSeconds(person.number() * 977L % 80_000);
    }

    void signUp() {
      at(signUp, () -> customer = newCustomer(signUp));
    }

    void subscribe(String price, Instant at, String... more) {
      at(
          at,
          () -> {
            var form = new ArrayList<>(List.of("customer", customer, "items[0][price]", price));
            form.addAll(List.of(more));
            subscription = id(hand.post(at, "/v1/subscriptions", form.toArray(String[]::new)));
          });
    }

    void subscribe(String... more) {
      subscribe(catalogue.price(person), signUp.plus(TO_SUBSCRIBE), more);
    }

    void discount(String coupon, Duration ago) {
      var at = before(ago);
      at(
          at,
          () -> hand.post(at, "/v1/subscriptions/" + subscription, "discounts[0][coupon]", coupon));
    }

    void control(Duration ago, String what, String name, String value) {
      var at = before(ago);
      at(at, () -> hand.post(at, "/rehearsal/customers/" + customer + what, name, value));
    }

    String newCustomer(Instant at) {
      return id(
          hand.post(
              at,
              "/v1/customers",
              "email",
              person.email(),
              "name",
              person.name(),
              "metadata[source]",
              person.number() % 3 == 0 ? "newsletter" : "website"));
    }
  }

  private void plan(SamplePerson person) {
    var story = new Story(person);
    story.signUp();
    switch (person.situation()) {
      case ORDINARY -> story.subscribe();
      case NO_SUBSCRIPTION -> {
        // They only signed up.
      }
      case TRIALING -> story.subscribe("trial_period_days", "14");
      case CANCELED -> cancel(story);
      case PAST_DUE -> pastDue(story);
      case PAUSED -> pause(story);
      case TWO_SUBSCRIPTIONS -> {
        story.subscribe();
        story.subscribe(catalogue.otherPrice(person), story.signUp.plus(Duration.ofDays(9)));
      }
      case PERCENT_FOR_MONTHS -> discounted(story, SampleCatalogue.WELCOME, Duration.ofDays(20));
      case AMOUNT_ONCE ->
          discounted(story, SampleCatalogue.goodwill(person.currency()), Duration.ofHours(3));
      case PERCENT_FOREVER -> discounted(story, SampleCatalogue.NONPROFIT, Duration.ofDays(50));
      case CUSTOMER_DISCOUNT -> {
        story.subscribe();
        story.control(Duration.ofDays(45), "/discount", "coupon", SampleCatalogue.LOYAL);
      }
      case CREDIT -> credit(story);
      case DELETED -> delete(story);
      case TWICE -> {
        story.subscribe();
        var again = before(Duration.ofDays(30));
        at(again, () -> story.newCustomer(again));
      }
    }
  }

  private void discounted(Story story, String coupon, Duration ago) {
    story.subscribe();
    story.discount(coupon, ago);
  }

  private void cancel(Story story) {
    story.subscribe();
    var at = before(Duration.ofDays(3 + story.person.number() % 50));
    at(at, () -> hand.delete(at, "/v1/subscriptions/" + story.subscription));
  }

  private void pastDue(Story story) {
    story.subscribe();
    story.control(Duration.ofDays(40), "/card", "works", "false");
  }

  private void pause(Story story) {
    story.subscribe();
    var at = before(Duration.ofDays(8));
    at(
        at,
        () ->
            hand.post(
                at,
                "/rehearsal/subscriptions/" + story.subscription + "/status",
                "status",
                "paused"));
  }

  private void credit(Story story) {
    story.subscribe();
    var at = before(Duration.ofHours(2));
    at(
        at,
        () ->
            hand.post(
                at,
                "/v1/customers/" + story.customer + "/balance_transactions",
                "amount",
                "-" + (500 + story.person.number() % 5 * 250),
                "currency",
                story.person.currency(),
                "description",
                "Credit from support"));
  }

  private void delete(Story story) {
    story.subscribe();
    var at = before(Duration.ofDays(15));
    at(at, () -> hand.delete(at, "/v1/customers/" + story.customer));
  }

  private Instant before(Duration ago) {
    return start.minus(ago);
  }

  private void at(Instant at, Runnable action) {
    steps.add(new Step(at, action));
  }

  private static String id(JsonObject object) {
    return Json.text(object, "id");
  }
}
