package app.rewarddesk.simulation;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What everybody else does in the same Stripe account: the marketer's colleagues in the Dashboard,
/// other tools, the customers themselves.
final class Others {
  private static final List<String> COUPONS = List.of("WELCOME", "LOYAL", "SORRY");

  private final World world;
  private final List<Person> people;
  private boolean active = true;

  Others(World world, List<Person> people) {
    this.world = world;
    this.people = people;
  }

  /// The account before anything happens.
  void open() {
    ask("POST", "/v1/coupons", "id", "WELCOME", "percent_off", "10", "duration", "once");
    ask("POST", "/v1/coupons", "id", "LOYAL", "percent_off", "5", "duration", "forever");
    ask(
        "POST",
        "/v1/coupons",
        "id",
        "SORRY",
        "percent_off",
        "15",
        "duration",
        "repeating",
        "duration_in_months",
        "2");
  }

  /// Nobody touches the account any more.
  void rest() {
    active = false;
  }

  /// Somebody does something.
  void act() {
    if (!active) {
      return;
    }
    world.statistics().others++;
    Person person = world.dice().pick(people);
    if (person.isGone()) {
      return;
    }
    switch (world.dice().between(0, 19)) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> addDiscount(person);
      case 9, 10, 11, 12 -> removeDiscount(person);
      case 13, 14, 15, 16 -> giveCredit(person);
      case 17 -> giveToCustomer(person);
      case 18 -> {
        if (world.dice().percent(30)) {
          cancel(person);
        }
      }
      default -> {
        if (world.dice().percent(30)) {
          delete(person);
        }
      }
    }
  }

  private void addDiscount(Person person) {
    if (person.subscription().isEmpty()) {
      return;
    }
    String coupon = world.dice().pick(COUPONS);
    Map<String, String> coupons = held(person);
    if (coupons.containsValue(coupon)) {
      return;
    }
    List<String> held = List.copyOf(coupons.keySet());
    world.tell(() -> "others: " + coupon + " on " + person.subscription());
    List<String> form = entries(held);
    form.addAll(List.of("discounts[" + held.size() + "][coupon]", coupon));
    update(person, form);
  }

  private void removeDiscount(Person person) {
    if (person.subscription().isEmpty()) {
      return;
    }
    Map<String, String> coupons = held(person);
    if (coupons.isEmpty()) {
      return;
    }
    List<String> held = new ArrayList<>(coupons.keySet());
    String gone = world.dice().pick(held);
    world.tell(() -> "others: take " + gone + " off " + person.subscription());
    if (coupons.getOrDefault(gone, "").startsWith("rewarddesk_")) {
      world.truth().disturb(person.subscription());
    }
    held.remove(gone);
    update(person, held.isEmpty() ? List.of("discounts", "") : entries(held));
  }

  private void giveCredit(Person person) {
    world.tell(() -> "others: credit for " + person.customer());
    ask(
        "POST",
        "/v1/customers/" + person.customer() + "/balance_transactions",
        "amount",
        "-300",
        "currency",
        person.currency());
  }

  private void giveToCustomer(Person person) {
    world.tell(() -> "others: LOYAL for " + person.customer());
    ask("POST", "/rehearsal/customers/" + person.customer() + "/discount", "coupon", "LOYAL");
  }

  private void cancel(Person person) {
    if (!person.subscription().isEmpty()) {
      world.tell(() -> "others: cancel " + person.subscription());
      ask("DELETE", "/v1/subscriptions/" + person.subscription());
      world.truth().disturb(person.subscription());
      person.cancelled();
    }
  }

  private void delete(Person person) {
    world.tell(() -> "others: delete " + person.customer());
    ask("DELETE", "/v1/customers/" + person.customer());
    world.truth().disturb(person.customer());
    world.truth().disturb(person.subscription());
    person.gone();
  }

  /// The discounts on a person's subscription, with the coupon of each.
  private Map<String, String> held(Person person) {
    return world.truth().discounts(person.subscription());
  }

  private static List<String> entries(List<String> held) {
    List<String> form = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      form.addAll(List.of("discounts[" + i + "][discount]", held.get(i)));
    }
    return form;
  }

  private void update(Person person, List<String> form) {
    ask("POST", "/v1/subscriptions/" + person.subscription(), form.toArray(String[]::new));
  }

  JsonObject ask(String method, String path, String... form) {
    return world.stripe().ask(method, path, form);
  }
}
