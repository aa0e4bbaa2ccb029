package app.rewarddesk.customer;

import app.rewarddesk.money.CurrencyCode;
import java.time.Instant;
import java.util.List;

/// A subscription as Stripe showed it at some moment.
///
/// @param plan what they pay for, for a person: `Team, 89.00 usd a month`
/// @param products Stripe's product ids of its items
/// @param discounts what is on it and not used up, in Stripe's order
/// @param until end of the current period; for one that ended, when it ended
public record SubscriptionSnapshot(
    SubscriptionId id,
    CustomerId customer,
    SubscriptionStatus status,
    CurrencyCode currency,
    String plan,
    List<String> products,
    List<HeldDiscount> discounts,
    Instant createdAt,
    Instant until) {
  public SubscriptionSnapshot {
    products = List.copyOf(products);
    discounts = List.copyOf(discounts);
  }
}
