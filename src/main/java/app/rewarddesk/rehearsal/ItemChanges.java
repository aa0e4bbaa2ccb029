package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Another price or quantity for the items of a subscription, with or without proration.
///
/// Prorations here leave discounts out of account; Stripe takes them into account.
final class ItemChanges {
  /// One item and what it shall become.
  record Change(JsonObject item, JsonObject price, long quantity, Call given) {}

  private final Books books;
  private final AccountTime time;
  private final InvoiceItems pending;

  ItemChanges(Books books, AccountTime time, InvoiceItems pending) {
    this.books = books;
    this.time = time;
    this.pending = pending;
  }

  /// The changes asked for, checked.
  List<Change> read(JsonObject subscription, Call call) {
    var changes = new ArrayList<Change>();
    var given = call.values().groups("items");
    for (int i = 0; i < given.size(); i++) {
      changes.add(change(subscription, new Call(List.of(), given.get(i)), "items[" + i + "]"));
    }
    for (Change change : changes) {
      SubscriptionCreation.mustFit(change.price(), changes.getFirst().price(), "items");
    }
    if (!changes.isEmpty()
        && changes.size() < SubscriptionItems.of(subscription).size()
        && !sameInterval(changes.getFirst(), SubscriptionItems.price(subscription))) {
      throw Refusal.wrongValue(
          "items", "All prices of a subscription have one currency and one interval.");
    }
    return changes;
  }

  private Change change(JsonObject subscription, Call given, String param) {
    var id =
        given
            .text("id")
            .orElseThrow(() -> Refusal.notSimulated(param, "adding items to a subscription"));
    var item =
        SubscriptionItems.of(subscription).stream()
            .filter(one -> Json.hasText(one, "id", id))
            .findFirst()
            .orElseThrow(() -> Refusal.noSuchIn(param + "[id]", "subscription_item", id));
    var price =
        given
            .text("price")
            .map(name -> books.prices.named(name, param + "[price]"))
            .orElse(Json.part(item, "price"));
    if (!Json.hasText(price, "currency", Json.text(subscription, "currency"))) {
      throw Refusal.wrongValue(
          param + "[price]", "The price has another currency than the subscription.");
    }
    return new Change(
        item, price, given.whole("quantity").orElse(Json.whole(item, "quantity")), given);
  }

  /// What is to be invoiced at once after a change.
  enum Due {
    NOTHING,
    PRORATIONS,
    PERIOD
  }

  /// Makes the changes.
  Due make(JsonObject subscription, List<Change> changes, Call call) {
    var proration = call.text("proration_behavior").orElse("create_prorations");
    boolean newCycle =
        changes.stream()
            .anyMatch(change -> !sameInterval(change, Json.part(change.item(), "price")));
    boolean trial = Json.hasText(subscription, "status", "trialing");
    for (Change change : changes) {
      if (!proration.equals("none") && !trial && changes(change)) {
        prorate(subscription, change, newCycle);
      }
      SubscriptionItems.setPrice(change.item(), change.price());
      change.item().addProperty("quantity", change.quantity());
      Metadata.update(change.item(), change.given());
    }
    if (newCycle && !trial) {
      subscription.addProperty("billing_cycle_anchor", time.seconds());
      SubscriptionItems.setPeriod(
          subscription,
          time.now(),
          Periods.next(time.now(), SubscriptionItems.price(subscription), time.now()));
      return Due.PERIOD;
    }
    return proration.equals("always_invoice") && !changes.isEmpty() ? Due.PRORATIONS : Due.NOTHING;
  }

  /// Credit for what is left of the period at the old price; and, if the period goes on, the same
  /// time at the new price.
  private void prorate(JsonObject subscription, Change change, boolean newCycle) {
    var item = change.item();
    var old = Json.part(item, "price");
    long credit = share(item, Json.whole(old, "unit_amount") * Json.whole(item, "quantity"));
    pending.prorate(subscription, item, -credit, "Unused time: " + Json.text(old, "product"));
    if (!newCycle) {
      var price = change.price();
      long debit = share(item, Json.whole(price, "unit_amount") * change.quantity());
      var priced = item.deepCopy();
      priced.add("price", price.deepCopy());
      pending.prorate(
          subscription, priced, debit, "Remaining time: " + Json.text(price, "product"));
    }
  }

  private long share(JsonObject item, long amount) {
    long start = Json.whole(item, "current_period_start");
    long end = Json.whole(item, "current_period_end");
    return BigDecimal.valueOf(amount)
        .multiply(BigDecimal.valueOf(Math.max(0, end - time.seconds())))
        .divide(BigDecimal.valueOf(end - start), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static boolean changes(Change change) {
    return !change.price().get("id").equals(Json.part(change.item(), "price").get("id"))
        || change.quantity() != Json.whole(change.item(), "quantity");
  }

  private static boolean sameInterval(Change change, JsonObject price) {
    return change.price().get("recurring").equals(price.get("recurring"));
  }
}
