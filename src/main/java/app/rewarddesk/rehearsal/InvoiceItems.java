package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import java.util.List;

/// Amounts that wait for a subscription's next invoice: here only prorations.
final class InvoiceItems {
  private final Books books;
  private final Ids ids;
  private final AccountTime time;

  InvoiceItems(Books books, Ids ids, AccountTime time) {
    this.books = books;
    this.ids = ids;
    this.time = time;
  }

  static boolean isOf(JsonObject item, JsonObject subscription) {
    var details = Json.part(Json.part(item, "parent"), "subscription_details");
    return Json.hasText(details, "subscription", Json.text(subscription, "id"));
  }

  List<JsonObject> pending(JsonObject subscription) {
    return books.invoiceItems.ofCustomer(Json.text(subscription, "customer")).reversed().stream()
        .filter(item -> Json.isNull(item, "invoice") && isOf(item, subscription))
        .toList();
  }

  void drop(JsonObject subscription) {
    pending(subscription).forEach(item -> books.invoiceItems.delete(Json.text(item, "id")));
  }

  /// Adds a proration: credit for unused time (negative) or the price of the remaining time.
  void prorate(JsonObject subscription, JsonObject item, long amount, String description) {
    var price = Json.part(item, "price");
    books.invoiceItems.add(
        Json.object()
            .with("id", ids.next("ii"))
            .with("object", "invoiceitem")
            .with("amount", amount)
            .with("created", time.seconds())
            .with("currency", Json.text(price, "currency"))
            .with("customer", Json.text(subscription, "customer"))
            .with("date", time.seconds())
            .with("description", description)
            .with("invoice", null)
            .with(
                "parent",
                Json.of(
                    "type",
                    "subscription_details",
                    "subscription_details",
                    Json.of(
                        "subscription", Json.text(subscription, "id"),
                        "subscription_item", Json.text(item, "id"))))
            .with(
                "period",
                Json.of("start", time.seconds(), "end", Json.whole(item, "current_period_end")))
            .with("price", price.deepCopy())
            .with("quantity", item.get("quantity"))
            .json());
  }
}
