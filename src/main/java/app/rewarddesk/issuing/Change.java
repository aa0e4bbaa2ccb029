package app.rewarddesk.issuing;

import app.rewarddesk.campaign.Offer;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.money.Money;

/// What exactly a reward changes in Stripe.
public sealed interface Change {

  /// One line for a person: `Credit balance 0.00 → 25.00 usd`.
  String text();

  /// Credit is added to the customer's balance.
  ///
  /// @param before the credit they have, as a person counts: positive is theirs
  record AddCredit(Money before, Money amount) implements Change {
    @Override
    public String text() {
      return "Credit balance " + before.number() + " → " + before.plus(amount).text();
    }
  }

  /// A discount is put on the subscription.
  record AddDiscount(SubscriptionSnapshot subscription, Offer.Coupon offer) implements Change {
    @Override
    public String text() {
      return offer.reduction().text()
          + " off, "
          + offer.duration().text()
          + ", on "
          + subscription.plan();
    }
  }
}
