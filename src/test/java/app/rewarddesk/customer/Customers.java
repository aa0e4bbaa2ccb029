package app.rewarddesk.customer;

import app.rewarddesk.money.CurrencyCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Speaks of customers in tests: `Customers.of("ann@x.io").withSubscription("sub_1").build()`.
public final class Customers {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NEXT_MONTH = Instant.parse("2026-12-01T00:00:00Z");

  private final String email;
  private String id;
  private String currency = "usd";
  private long balance;
  private boolean deleted;
  private final List<HeldDiscount> legacy = new ArrayList<>();
  private final List<SubscriptionSnapshot> subscriptions = new ArrayList<>();

  private Customers(String email) {
    this.email = email;
    this.id = "cus_" + email.replaceAll("[^a-zA-Z0-9]", "");
  }

  public static Customers of(String email) {
    return new Customers(email);
  }

  public Customers withId(String other) {
    id = other;
    return this;
  }

  public Customers paying(String code) {
    currency = code;
    return this;
  }

  public Customers withoutCurrency() {
    currency = "";
    return this;
  }

  /// As Stripe counts: negative is credit.
  public Customers withBalance(long minor) {
    balance = minor;
    return this;
  }

  public Customers deleted() {
    deleted = true;
    return this;
  }

  public Customers withLegacyDiscount(String discount) {
    legacy.add(new HeldDiscount(discount, "OLD", "OLD, 5 % forever"));
    return this;
  }

  public Customers withSubscription(String subscription, String... discounts) {
    return withSubscription(subscription, SubscriptionStatus.ACTIVE, discounts);
  }

  public Customers withSubscription(
      String subscription, SubscriptionStatus status, String... discounts) {
    subscriptions.add(
        new SubscriptionSnapshot(
            new SubscriptionId(subscription),
            new CustomerId(id),
            status,
            new CurrencyCode(currency),
            "Team, 89.00 " + currency + " a month",
            List.of("prod_team"),
            List.of(discounts).stream()
                .map(discount -> new HeldDiscount(discount, "WELCOME20", "WELCOME20, 20 %"))
                .toList(),
            LONG_AGO,
            NEXT_MONTH));
    return this;
  }

  public CustomerAccount build() {
    return new CustomerAccount(
        new CustomerSnapshot(
            new CustomerId(id), email, "", currency, balance, deleted, LONG_AGO, legacy),
        subscriptions);
  }
}
