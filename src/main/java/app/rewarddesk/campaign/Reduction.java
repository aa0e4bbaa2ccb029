package app.rewarddesk.campaign;

import app.rewarddesk.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// How much a coupon takes off an invoice.
public sealed interface Reduction {

  /// `20 %` or `10.00 usd`.
  String text();

  /// A share of the invoice.
  ///
  /// @param percent more than 0, at most 100, at most two decimals (Stripe's page "Coupons")
  record PercentOff(BigDecimal percent) implements Reduction {
    public PercentOff {
      percent = percent.stripTrailingZeros();
      percent = percent.setScale(Math.max(0, percent.scale()), RoundingMode.UNNECESSARY);
      if (percent.signum() <= 0
          || percent.compareTo(BigDecimal.valueOf(100)) > 0
          || percent.scale() > 2) {
        throw new IllegalArgumentException(
            "percentOff must be more than 0 and at most 100, with at most two decimals");
      }
    }

    @Override
    public String text() {
      return percent.toPlainString() + " %";
    }
  }

  /// A fixed amount.
  ///
  /// @param amount more than 0
  record AmountOff(Money amount) implements Reduction {
    public AmountOff {
      if (!amount.isPositive()) {
        throw new IllegalArgumentException("amountOff must be more than 0");
      }
    }

    @Override
    public String text() {
      return amount.text();
    }
  }
}
