package app.rewarddesk.customer;

import app.rewarddesk.money.CurrencyCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A customer as Stripe showed it at some moment.
///
/// @param email as Stripe has it, any letter case; blank when there is none
/// @param name blank when there is none
/// @param currencyCode blank as long as nothing has set it; see [#currency()]
/// @param balance minor units of the customer's currency as Stripe counts: negative is credit
/// @param deleted deleted in Stripe, or gone from its lists
/// @param discounts the old kind of discount, on the customer itself: at most one
public record CustomerSnapshot(
    CustomerId id,
    String email,
    String name,
    String currencyCode,
    long balance,
    boolean deleted,
    Instant createdAt,
    List<HeldDiscount> discounts) {
  public CustomerSnapshot {
    discounts = List.copyOf(discounts);
  }

  /// The currency in which Stripe bills this customer; empty as long as nothing has set it.
  public Optional<CurrencyCode> currency() {
    return CurrencyCode.parse(currencyCode);
  }
}
