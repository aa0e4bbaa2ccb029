package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;

/// Makes the object of a new invoice, before anything is summed up.
final class InvoiceDrafts {
  private final Books books;
  private final AccountTime time;

  InvoiceDrafts(Books books, AccountTime time) {
    this.books = books;
    this.time = time;
  }

  JsonObject draft(String id, JsonObject subscription, String reason, List<JsonObject> lines) {
    var customer = books.customers.get(Json.text(subscription, "customer"));
    var item = SubscriptionItems.first(subscription);
    lines.forEach(line -> line.addProperty("invoice", id));
    var invoice = money(id, Json.text(subscription, "currency"), reason);
    invoice.addProperty("collection_method", Json.text(subscription, "collection_method"));
    invoice.add("customer", customer.get("id"));
    invoice.add("customer_email", customer.get("email"));
    invoice.add("customer_name", customer.get("name"));
    invoice.add("discounts", Json.texts(discounts(subscription, customer)));
    invoice.add("lines", Listing.list("/v1/invoices/" + id + "/lines", lines, false));
    invoice.add("parent", parent(subscription));
    invoice.add("period_end", item.get("current_period_end"));
    invoice.add("period_start", item.get("current_period_start"));
    return invoice;
  }

  /// The subscription's discounts, or the customer's when it has none: one hides the other.
  private static List<String> discounts(JsonObject subscription, JsonObject customer) {
    var own = Json.textList(subscription, "discounts");
    return own.isEmpty() ? Json.optionalText(customer, "discount").stream().toList() : own;
  }

  private static JsonObject parent(JsonObject subscription) {
    var details =
        Json.of(
            "metadata", Json.part(subscription, "metadata").deepCopy(),
            "subscription", subscription.get("id"));
    return Json.of(
        "type", "subscription_details", "quote_details", null, "subscription_details", details);
  }

  private JsonObject money(String id, String currency, String reason) {
    return Json.of(
        "id",
        id,
        "object",
        "invoice",
        "amount_due",
        0,
        "amount_paid",
        0,
        "amount_remaining",
        0,
        "attempt_count",
        0,
        "attempted",
        false,
        "auto_advance",
        true,
        "billing_reason",
        reason,
        "collection_method",
        "charge_automatically",
        "created",
        time.seconds(),
        "currency",
        currency,
        "customer",
        null,
        "customer_email",
        null,
        "customer_name",
        null,
        "description",
        null,
        "discounts",
        List.of(),
        "due_date",
        null,
        "ending_balance",
        null,
        "hosted_invoice_url",
        null,
        "lines",
        null,
        "livemode",
        false,
        "metadata",
        new JsonObject(),
        "number",
        null,
        "parent",
        null,
        "period_end",
        0,
        "period_start",
        0,
        "starting_balance",
        0,
        "status",
        "draft",
        "status_transitions",
        Json.of(
            "finalized_at", null,
            "marked_uncollectible_at", null,
            "paid_at", null,
            "voided_at", null),
        "subtotal",
        0,
        "subtotal_excluding_tax",
        0,
        "total",
        0,
        "total_discount_amounts",
        List.of(),
        "total_excluding_tax",
        0,
        "total_taxes",
        List.of());
  }
}
