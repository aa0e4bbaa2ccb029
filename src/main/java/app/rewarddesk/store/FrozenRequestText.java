package app.rewarddesk.store;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.money.Money;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/// A frozen request as the text that an attempt keeps: JSON with names of its own, so that a class
/// may be renamed and old attempts can still be read.
final class FrozenRequestText {
  private FrozenRequestText() {}

  static String write(FrozenRequest request) {
    var json = new JsonObject();
    switch (request) {
      case FrozenRequest.Credit(var customer, var amount, var description) -> {
        json.addProperty("kind", "credit");
        json.addProperty("customer", customer.value());
        json.addProperty("amount", amount.minor());
        json.addProperty("currency", amount.currency().code());
        json.addProperty("description", description);
      }
      case FrozenRequest.Discount(var customer, var subscription, var kept, var coupon) -> {
        var ids = new JsonArray();
        kept.forEach(ids::add);
        json.addProperty("kind", "discount");
        json.addProperty("customer", customer.value());
        json.addProperty("subscription", subscription.value());
        json.add("kept", ids);
        json.addProperty("coupon", coupon);
      }
    }
    return json.toString();
  }

  /// @throws IllegalStateException when this version knows no such request
  static FrozenRequest read(String text) {
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    var customer = new CustomerId(string(json, "customer"));
    return switch (string(json, "kind")) {
      case "credit" ->
          new FrozenRequest.Credit(
              customer,
              Money.of(json.get("amount").getAsLong(), string(json, "currency")),
              string(json, "description"));
      case "discount" ->
          new FrozenRequest.Discount(
              customer,
              new SubscriptionId(string(json, "subscription")),
              json.getAsJsonArray("kept").asList().stream().map(JsonElement::getAsString).toList(),
              string(json, "coupon"));
      default -> throw new IllegalStateException("No such request: " + text);
    };
  }

  private static String string(JsonObject json, String name) {
    return json.get(name).getAsString();
  }
}
