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
        Json.of(
            "invoice_item",
            null,
            "proration",
            proration,
            "proration_details",
            null,
            "subscription",
            subscription.get("id"),
            "subscription_item",
            subscriptionItem);
    return Json.of(
        "id",
        ids.next("il"),
        "object",
        "line_item",
        "amount",
        amount,
        "currency",
        price.get("currency"),
        "description",
        description,
        "discount_amounts",
        List.of(),
        "discountable",
        !proration,
        "discounts",
        List.of(),
        "invoice",
        null,
        "livemode",
        false,
        "metadata",
        new JsonObject(),
        "parent",
        Json.of("type", "subscription_item_details", "subscription_item_details", origin),
        "period",
        period,
        "pretax_credit_amounts",
        List.of(),
        "pricing",
        Json.of(
            "type", "price_details",
            "price_details", Json.of("price", price.get("id"), "product", price.get("product")),
            "unit_amount_decimal", price.get("unit_amount_decimal")),
        "quantity",
        1,
        "subscription",
        subscription.get("id"),
        "subtotal",
        amount,
        "taxes",
        List.of());
  }
}
