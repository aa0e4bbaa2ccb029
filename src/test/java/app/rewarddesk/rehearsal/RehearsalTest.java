package app.rewarddesk.rehearsal;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What the tests over HTTP share: an empty rehearsal on a settable clock and a client, and short
/// words for what most of them need first.
abstract class RehearsalTest {
  static final Duration DAY = Duration.ofDays(1);
  static final Duration MONTH = Duration.ofDays(31);

  final SettableClock clock = new SettableClock("2026-03-10T12:00:00Z");
  RehearsalStripe stripe;
  Client client;

  RehearsalOptions options() {
    return RehearsalOptions.empty();
  }

  @BeforeEach
  void start() {
    stripe = RehearsalStripe.start(options().withClock(clock));
    client = new Client(stripe);
  }

  @AfterEach
  void stop() {
    client.close();
    stripe.close();
  }

  String customer(String email) {
    return client.make("/v1/customers", "email", email, "name", "Somebody");
  }

  String product(String name) {
    return client.make("/v1/products", "name", name);
  }

  String monthly(String product, String currency, long amount) {
    return client.make(
        "/v1/prices",
        "product",
        product,
        "currency",
        currency,
        "unit_amount",
        "" + amount,
        "recurring[interval]",
        "month");
  }

  String monthlyPrice() {
    return monthly(product("Team"), "usd", 4900);
  }

  String subscription(String customer, String price) {
    return client.make("/v1/subscriptions", "customer", customer, "items[0][price]", price);
  }

  String subscription() {
    return subscription(customer("ada@example.com"), monthlyPrice());
  }

  String coupon(String... parameters) {
    return client.make("/v1/coupons", parameters);
  }

  List<String> discounts(String subscription) {
    return Json.textList(client.get("/v1/subscriptions/" + subscription).json(), "discounts");
  }
}
