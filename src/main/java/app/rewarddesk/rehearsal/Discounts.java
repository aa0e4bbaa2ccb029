package app.rewarddesk.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Gives discounts to subscriptions and customers, and takes them away.
final class Discounts {
  private final Books books;
  private final Ids ids;
  private final AccountTime time;
  private final EventLog events;

  Discounts(Books books, Ids ids, AccountTime time, EventLog events) {
    this.books = books;
    this.ids = ids;
    this.time = time;
    this.events = events;
  }

  static String coupon(JsonObject discount) {
    return Json.text(Json.part(discount, "source"), "coupon");
  }

  /// Replaces all discounts of the subscription. A coupon that is for other products is accepted
  /// and gives no discount, as with Stripe.
  void replace(JsonObject subscription, List<DiscountEntry> entries) {
    var before = Json.textList(subscription, "discounts");
    var after =
        entries.stream()
            .filter(entry -> entry instanceof DiscountEntry.Kept || fits(entry, subscription))
            .map(entry -> given(entry, subscription))
            .toList();
    subscription.add("discounts", Json.texts(after));
    before.stream().filter(id -> !after.contains(id)).forEach(this::ended);
  }

  /// The discounts these entries would give; nothing is kept or counted.
  List<JsonObject> imagine(JsonObject subscription, List<DiscountEntry> entries) {
    return entries.stream()
        .filter(entry -> fits(entry, subscription))
        .map(
            entry ->
                switch (entry) {
                  case DiscountEntry.Kept(var discount) -> discount;
                  case DiscountEntry.Inherited(var discount) -> discount;
                  case DiscountEntry.OfCoupon _, DiscountEntry.OfCode _ ->
                      discount(
                          books.coupons.get(entry.coupon()),
                          Json.text(subscription, "customer"),
                          subscription.get("id"));
                })
        .toList();
  }

  /// Takes one discount off the subscription; nothing when it is not there (any more).
  void removeFromSubscription(JsonObject subscription, String discount) {
    if (subscription.getAsJsonArray("discounts").remove(new JsonPrimitive(discount))) {
      ended(discount);
    }
  }

  /// Takes the old kind of discount off the customer.
  ///
  /// @return the deleted form of the discount
  JsonObject removeFromCustomer(JsonObject customer, String discount) {
    var before = customer.deepCopy();
    customer.add("discount", JsonNull.INSTANCE);
    ended(discount);
    events.changed("customer.updated", before, customer);
    return deleted(discount);
  }

  JsonObject deleted(String discount) {
    var gone = books.discounts.get(discount).deepCopy();
    gone.remove("end");
    gone.addProperty("deleted", true);
    return gone;
  }

  /// Puts a discount on the customer itself, which Stripe's interface no longer offers but its data
  /// still has.
  void giveToCustomer(JsonObject customer, JsonObject coupon) {
    var before = customer.deepCopy();
    var discount = discount(coupon, Json.text(customer, "id"), JsonNull.INSTANCE);
    customer.addProperty("discount", Json.text(discount, "id"));
    begun(discount, coupon);
    events.changed("customer.updated", before, customer);
  }

  /// When the discount ends by itself; only `repeating` ones have an end.
  static Optional<Instant> end(JsonObject discount) {
    return Json.optionalWhole(discount, "end").map(Instant::ofEpochSecond);
  }

  private boolean fits(DiscountEntry entry, JsonObject subscription) {
    var coupon = books.coupons.get(entry.coupon());
    if (Json.isNull(coupon, "applies_to")) {
      return true;
    }
    var products = Json.textList(Json.part(coupon, "applies_to"), "products");
    return Json.data(Json.part(subscription, "items")).stream()
        .anyMatch(item -> products.contains(Json.text(Json.part(item, "price"), "product")));
  }

  private String given(DiscountEntry entry, JsonObject subscription) {
    if (entry instanceof DiscountEntry.Kept(var discount)) {
      return Json.text(discount, "id");
    }
    var coupon = books.coupons.get(entry.coupon());
    var discount =
        discount(
            coupon,
            Json.text(subscription, "customer"),
            new JsonPrimitive(Json.text(subscription, "id")));
    switch (entry) {
      case DiscountEntry.Inherited(var original) -> {
        // How Stripe takes over a customer's discount is not settled; here it keeps its time.
        discount.add("start", original.get("start"));
        discount.add("end", original.get("end"));
        begun(discount);
      }
      case DiscountEntry.OfCode(var code) -> {
        discount.addProperty("promotion_code", Json.text(code, "id"));
        count(code);
        begun(discount, coupon);
      }
      case DiscountEntry.OfCoupon _, DiscountEntry.Kept _ -> begun(discount, coupon);
    }
    return Json.text(discount, "id");
  }

  private JsonObject discount(JsonObject coupon, String customer, JsonElement subscription) {
    return Json.object()
        .with("id", ids.next("di"))
        .with("object", "discount")
        .with("checkout_session", null)
        .with("customer", customer)
        .with("customer_account", null)
        .with("end", end(coupon, time.now()))
        .with("invoice", null)
        .with("invoice_item", null)
        .with("promotion_code", null)
        .with("source", Json.of("type", "coupon", "coupon", Json.text(coupon, "id")))
        .with("start", time.seconds())
        .with("subscription", subscription)
        .with("subscription_item", null)
        .json();
  }

  private static JsonElement end(JsonObject coupon, Instant start) {
    return Json.hasText(coupon, "duration", "repeating")
        ? new JsonPrimitive(
            Periods.plusMonths(start, Json.whole(coupon, "duration_in_months")).getEpochSecond())
        : JsonNull.INSTANCE;
  }

  private void begun(JsonObject discount, JsonObject coupon) {
    count(coupon);
    begun(discount);
  }

  private void begun(JsonObject discount) {
    books.discounts.add(discount);
    events.happened("customer.discount.created", discount);
  }

  private static void count(JsonObject couponOrCode) {
    couponOrCode.addProperty("times_redeemed", Json.whole(couponOrCode, "times_redeemed") + 1);
  }

  private void ended(String discount) {
    events.happened("customer.discount.deleted", books.discounts.get(discount));
  }
}
