package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// The lines of an invoice: the subscription's items for a period, and what waited for it.
final class InvoiceLines {
  private final Ids ids;
  private final InvoiceItems pending;

  InvoiceLines(Ids ids, InvoiceItems pending) {
    this.ids = ids;
    this.pending = pending;
  }

  /// One line for each item and its current period, nothing to pay while it is a trial.
  List<JsonObject> period(JsonObject subscription) {
    boolean trial = Json.hasText(subscription, "status", "trialing");
    return SubscriptionItems.of(subscription).stream()
        .map(item -> line(subscription, item, trial))
        .toList();
  }

  /// The prorations that wait; they are marked as belonging to this invoice.
  List<JsonObject> takePending(JsonObject subscription, String invoice) {
    var lines = new ArrayList<JsonObject>();
    for (JsonObject item : pending.pending(subscription)) {
      lines.add(prorated(subscription, item));
      item.addProperty("invoice", invoice);
    }
    return lines;
  }

  /// The prorations that wait, for a look ahead.
  List<JsonObject> showPending(JsonObject subscription) {
    return pending.pending(subscription).stream()
        .map(item -> prorated(subscription, item))
        .toList();
  }

  private JsonObject line(JsonObject subscription, JsonObject item, boolean trial) {
    var price = Json.part(item, "price");
    long quantity = Json.whole(item, "quantity");
    long amount = trial ? 0 : Json.whole(price, "unit_amount") * quantity;
    var period =
        Json.of("start", item.get("current_period_start"), "end", item.get("current_period_end"));
    var text = (trial ? "Trial period: " : "") + quantity + " × " + Json.text(price, "product");
    return line(subscription, item.get("id").getAsString(), price, amount, text, period, false);
  }

  private JsonObject prorated(JsonObject subscription, JsonObject item) {
    var details = Json.part(Json.part(item, "parent"), "subscription_details");
    return line(
        subscription,
        Json.text(details, "subscription_item"),
        Json.part(item, "price"),
        Json.whole(item, "amount"),
        Json.text(item, "description"),
        Json.part(item, "period").deepCopy(),
        true);
  }

  private JsonObject line(
      JsonObject subscription,
      String subscriptionItem,
      JsonObject price,
      long amount,
      String description,
      JsonObject period,
      boolean proration) {
    var origin =
        Json.object()
            .with("invoice_item", null)
            .with("proration", proration)
            .with("proration_details", null)
            .with("subscription", subscription.get("id"))
            .with("subscription_item", subscriptionItem)
            .json();
    return Json.object()
        .with("id", ids.next("il"))
        .with("object", "line_item")
        .with("amount", amount)
        .with("currency", price.get("currency"))
        .with("description", description)
        .with("discount_amounts", List.of())
        .with("discountable", !proration)
        .with("discounts", List.of())
        .with("invoice", null)
        .with("livemode", false)
        .with("metadata", new JsonObject())
        .with(
            "parent",
            Json.of("type", "subscription_item_details", "subscription_item_details", origin))
        .with("period", period)
        .with("pretax_credit_amounts", List.of())
        .with(
            "pricing",
            Json.object()
                .with("type", "price_details")
                .with(
                    "price_details",
                    Json.of("price", price.get("id"), "product", price.get("product")))
                .with("unit_amount_decimal", price.get("unit_amount_decimal"))
                .json())
        .with("quantity", 1)
        .with("subscription", subscription.get("id"))
        .with("subtotal", amount)
        .with("taxes", List.of())
        .json();
  }
}
