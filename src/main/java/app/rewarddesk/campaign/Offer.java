package app.rewarddesk.campaign;

import app.rewarddesk.money.Money;
import java.util.List;

/// The kind and size of a reward.
public sealed interface Offer {

  /// `25.00 usd` or `20 % · 3 months`: the offer in a table's cell.
  String shortText();

  /// Credit on the customer's balance, used up by the invoices to come.
  ///
  /// @param amount more than 0
  record AccountCredit(Money amount) implements Offer {
    public AccountCredit {
      if (!amount.isPositive()) {
        throw new IllegalArgumentException("amount must be more than 0");
      }
    }

    @Override
    public String shortText() {
      return amount.text();
    }
  }

  /// A discount on the customer's subscription.
  ///
  /// @param products Stripe's product ids it is limited to; empty: all products
  record Coupon(Reduction reduction, CouponDuration duration, List<String> products)
      implements Offer {
    public Coupon {
      products = List.copyOf(products);
    }

    @Override
    public String shortText() {
      return reduction.text() + " · " + duration.text();
    }
  }
}
