package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Makes a subscription and its first invoice, which uses `once` discounts up at once.
final class SubscriptionCreation {
  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final EventLog events;
  private final Agenda agenda;
  private final Invoicing invoicing;
  private final Discounts discounts;
  private final DiscountEntries entries;
  private final SubscriptionItems items;

  SubscriptionCreation(
      Books books,
      Ids ids,
      AccountTime time,
      EventLog events,
      Agenda agenda,
      Invoicing invoicing,
      Discounts discounts,
      DiscountEntries entries) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.events = events;
    this.agenda = agenda;
    this.invoicing = invoicing;
    this.discounts = discounts;
    this.entries = entries;
    this.items = new SubscriptionItems(ids, time);
  }

  JsonObject create(Call call) {
    var customerId = call.text("customer").orElseThrow();
    var customer = books.customers.named(customerId, "customer");
    var prices = prices(call.values().groups("items"));
    var given =
        entries.read(
            call.values().groups("discounts"),
            new DiscountEntries.Target(customer, List.of(), false));
    var trialEnd = trialEnd(call);
    var subscription = subscription(call, customerId, prices, trialEnd);
    books.subscriptions.add(subscription);
    discounts.replace(subscription, given);
    events.happened("customer.subscription.created", subscription);
    invoicing.issue(subscription, "subscription_create");
    agenda.plan(subscription);
    return subscription;
  }

  private List<JsonObject> prices(List<Values> given) {
    if (given.isEmpty()) {
      throw Refusal.missingParameter("items");
    }
    var prices = new ArrayList<JsonObject>();
    for (int i = 0; i < given.size(); i++) {
      var param = "items[" + i + "][price]";
      var price = books.prices.named(given.get(i).text("price").orElseThrow(), param);
      mustFit(price, prices.isEmpty() ? price : prices.getFirst(), param);
      prices.add(price);
    }
    return prices;
  }

  /// Refuses a price that cannot be on a subscription beside another one.
  static void mustFit(JsonObject price, JsonObject other, String param) {
    if (!Json.hasText(price, "type", "recurring")) {
      throw Refusal.wrongValue(param, "The price is not recurring.");
    }
    if (!Json.truth(price, "active")) {
      throw Refusal.wrongValue(param, "The price is not active.");
    }
    if (!price.get("currency").equals(other.get("currency"))
        || !price.get("recurring").equals(other.get("recurring"))) {
      throw Refusal.wrongValue(
          param, "All prices of a subscription have one currency and one interval.");
    }
  }

  /// When the trial ends; now when there is none.
  private Instant trialEnd(Call call) {
    if (call.has("trial_end") && call.has("trial_period_days")) {
      throw Refusal.invalid(
          "parameters_exclusive", "trial_end", "Only one of trial_end and trial_period_days.");
    }
    return call.whole("trial_period_days")
        .map(days -> time.now().plus(Duration.ofDays(days)))
        .orElseGet(() -> Trials.end(call, time.now()));
  }

  private JsonObject subscription(
      Call call, String customer, List<JsonObject> prices, Instant trialEnd) {
    var id = ids.next("sub");
    boolean trial = trialEnd.isAfter(time.now());
    var currency = Json.text(prices.getFirst(), "currency");
    var subscription =
        Subscriptions.bare(id, customer, currency, time.seconds(), Metadata.given(call));
    subscription.addProperty("status", trial ? "trialing" : "active");
    subscription.addProperty(
        "collection_method", call.text("collection_method").orElse("charge_automatically"));
    subscription.add("description", Metadata.text(call, "description"));
    subscription.add("items", items(id, call.values().groups("items"), prices));
    var anchor = trial ? trialEnd : time.now();
    subscription.addProperty("billing_cycle_anchor", anchor.getEpochSecond());
    if (trial) {
      subscription.addProperty("trial_start", time.seconds());
      subscription.addProperty("trial_end", trialEnd.getEpochSecond());
    }
    var end = trial ? trialEnd : Periods.next(anchor, prices.getFirst(), time.now());
    SubscriptionItems.setPeriod(subscription, time.now(), end);
    if (call.truth("cancel_at_period_end").orElse(false)) {
      subscription.addProperty("cancel_at_period_end", true);
      subscription.addProperty("cancel_at", end.getEpochSecond());
    }
    return subscription;
  }

  private JsonObject items(String id, List<Values> given, List<JsonObject> prices) {
    var made = new ArrayList<JsonObject>();
    for (int i = 0; i < prices.size(); i++) {
      var item = new Call(List.of(), given.get(i));
      made.add(
          items.item(id, prices.get(i), item.whole("quantity").orElse(1L), Metadata.given(item)));
    }
    return Listing.list("/v1/subscription_items?subscription=" + id, made, false);
  }
}
