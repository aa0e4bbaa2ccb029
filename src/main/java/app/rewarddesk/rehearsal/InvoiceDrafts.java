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
    return Json.object()
        .with("id", id)
        .with("object", "invoice")
        .with("amount_due", 0)
        .with("amount_paid", 0)
        .with("amount_remaining", 0)
        .with("attempt_count", 0)
        .with("attempted", false)
        .with("auto_advance", true)
        .with("billing_reason", reason)
        .with("collection_method", "charge_automatically")
        .with("created", time.seconds())
        .with("currency", currency)
        .with("customer", null)
        .with("customer_email", null)
        .with("customer_name", null)
        .with("description", null)
        .with("discounts", List.of())
        .with("due_date", null)
        .with("ending_balance", null)
        .with("hosted_invoice_url", null)
        .with("lines", null)
        .with("livemode", false)
        .with("metadata", new JsonObject())
        .with("number", null)
        .with("parent", null)
        .with("period_end", 0)
        .with("period_start", 0)
        .with("starting_balance", 0)
        .with("status", "draft")
        .with(
            "status_transitions",
            Json.object()
                .with("finalized_at", null)
                .with("marked_uncollectible_at", null)
                .with("paid_at", null)
                .with("voided_at", null)
                .json())
        .with("subtotal", 0)
        .with("subtotal_excluding_tax", 0)
        .with("total", 0)
        .with("total_discount_amounts", List.of())
        .with("total_excluding_tax", 0)
        .with("total_taxes", List.of())
        .json();
  }
}
