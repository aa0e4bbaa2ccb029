package app.rewarddesk.rehearsal;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/// Writes an object as the older interface version of [EventLog] shows it, as far as the two differ
/// in what RewardDesk reads: where the coupon, the period and the subscription are found.
final class OldShape {
  private final Books books;
  private final Presenter presenter;

  OldShape(Books books, Presenter presenter) {
    this.books = books;
    this.presenter = presenter;
  }

  /// Changes `shown` and returns it.
  JsonObject of(JsonObject shown) {
    switch (Json.text(shown, "object")) {
      case "customer" -> customer(shown);
      case "discount" -> discount(shown);
      case "subscription" -> subscription(shown);
      case "invoice" -> invoice(shown);
      case "promotion_code" -> promotionCode(shown);
      default -> {
        // The rest looked the same.
      }
    }
    return shown;
  }

  private void customer(JsonObject customer) {
    if (!Json.isNull(customer, "discount")) {
      discount(Json.part(customer, "discount"));
    }
  }

  private void discount(JsonObject discount) {
    var source = discount.remove("source").getAsJsonObject();
    discount.add("coupon", coupon(Json.text(source, "coupon")));
  }

  private void subscription(JsonObject subscription) {
    var item = Json.data(Json.part(subscription, "items")).getFirst();
    subscription.add("current_period_start", item.get("current_period_start"));
    subscription.add("current_period_end", item.get("current_period_end"));
    subscription.add("discount", JsonNull.INSTANCE);
    Json.textList(subscription, "discounts").stream()
        .findFirst()
        .ifPresent(
            id -> {
              var first = books.discounts.get(id).deepCopy();
              discount(first);
              subscription.add("discount", first);
            });
  }

  private static void invoice(JsonObject invoice) {
    invoice.addProperty("paid", Json.hasText(invoice, "status", "paid"));
    var parent = invoice.remove("parent");
    if (parent.isJsonObject()) {
      invoice.add(
          "subscription",
          Json.part(parent.getAsJsonObject(), "subscription_details").get("subscription"));
    }
  }

  private void promotionCode(JsonObject code) {
    var promotion = code.remove("promotion").getAsJsonObject();
    code.add("coupon", coupon(Json.text(promotion, "coupon")));
  }

  private JsonObject coupon(String id) {
    return presenter.shown(books.coupons.get(id));
  }
}
