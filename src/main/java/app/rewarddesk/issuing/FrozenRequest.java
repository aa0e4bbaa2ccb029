package app.rewarddesk.issuing;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.money.Money;
import java.util.List;

/// The whole request of one attempt, fixed before Stripe is called, so that a repeat is the same to
/// the letter (DESIGN, "A reward's life"). The mark is not in it: the gateway takes it from the
/// attempt.
public sealed interface FrozenRequest {

  /// Whom it is for.
  CustomerId customer();

  /// Whether the write only adds. One that replaces may be stale later and is never sent again.
  boolean adds();

  /// Adds credit to a customer's balance.
  ///
  /// @param amount what the customer gets, more than 0
  /// @param description what the customer reads, at most 350 characters (Stripe's page "Customer
  ///   balance")
  record Credit(CustomerId customer, Money amount, String description) implements FrozenRequest {
    @Override
    public boolean adds() {
      return true;
    }
  }

  /// Replaces a subscription's discounts by the ones it has and one more.
  ///
  /// @param kept ids of all discounts it had at the last reading, in their order
  /// @param coupon id of the coupon that is added
  record Discount(
      CustomerId customer, SubscriptionId subscription, List<String> kept, String coupon)
      implements FrozenRequest {
    public Discount {
      kept = List.copyOf(kept);
    }

    @Override
    public boolean adds() {
      return false;
    }
  }
}
