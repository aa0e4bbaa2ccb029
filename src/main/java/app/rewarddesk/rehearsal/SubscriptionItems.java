package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;

/// The items of a subscription. The billing period stands on the items, not on the subscription.
final class SubscriptionItems {
  private final Ids ids;
  private final AccountTime time;

  SubscriptionItems(Ids ids, AccountTime time) {
    this.ids = ids;
    this.time = time;
  }

  static List<JsonObject> of(JsonObject subscription) {
    return Json.data(Json.part(subscription, "items"));
  }

  static JsonObject first(JsonObject subscription) {
    return of(subscription).getFirst();
  }

  /// The price all items share the interval of.
  static JsonObject price(JsonObject subscription) {
    return Json.part(first(subscription), "price");
  }

  static Instant periodEnd(JsonObject subscription) {
    return Instant.ofEpochSecond(Json.whole(first(subscription), "current_period_end"));
  }

  static void setPeriod(JsonObject subscription, Instant start, Instant end) {
    for (JsonObject item : of(subscription)) {
      item.addProperty("current_period_start", start.getEpochSecond());
      item.addProperty("current_period_end", end.getEpochSecond());
    }
  }

  /// A copy of the subscription as it will be in its next period.
  static JsonObject nextPeriod(JsonObject subscription) {
    var next = subscription.deepCopy();
    boolean trial = Json.hasText(next, "status", "trialing");
    var anchor =
        Instant.ofEpochSecond(Json.whole(next, trial ? "trial_end" : "billing_cycle_anchor"));
    var start = periodEnd(next);
    next.addProperty("status", "active");
    setPeriod(next, start, Periods.next(anchor, price(next), start));
    return next;
  }

  static void setPrice(JsonObject item, JsonObject price) {
    item.add("plan", plan(price));
    item.add("price", price.deepCopy());
  }

  JsonObject item(String subscription, JsonObject price, long quantity, JsonObject metadata) {
    return Json.object()
        .with("id", ids.next("si"))
        .with("object", "subscription_item")
        .with("billing_thresholds", null)
        .with("created", time.seconds())
        .with("current_period_end", time.seconds())
        .with("current_period_start", time.seconds())
        .with("discounts", List.of())
        .with("metadata", metadata)
        .with("plan", plan(price))
        .with("price", price.deepCopy())
        .with("quantity", quantity)
        .with("subscription", subscription)
        .with("tax_rates", List.of())
        .json();
  }

  /// The price in the shape it had before there were prices.
  private static JsonObject plan(JsonObject price) {
    var recurring = Json.part(price, "recurring");
    return Json.object()
        .with("id", price.get("id"))
        .with("object", "plan")
        .with("active", price.get("active"))
        .with("amount", price.get("unit_amount"))
        .with("amount_decimal", price.get("unit_amount_decimal"))
        .with("billing_scheme", "per_unit")
        .with("created", price.get("created"))
        .with("currency", price.get("currency"))
        .with("interval", recurring.get("interval"))
        .with("interval_count", recurring.get("interval_count"))
        .with("livemode", false)
        .with("metadata", new JsonObject())
        .with("meter", null)
        .with("nickname", price.get("nickname"))
        .with("product", price.get("product"))
        .with("tiers_mode", null)
        .with("transform_usage", null)
        .with("trial_period_days", null)
        .with("usage_type", "licensed")
        .json();
  }
}
