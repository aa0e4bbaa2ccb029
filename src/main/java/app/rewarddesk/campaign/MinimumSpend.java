package app.rewarddesk.campaign;

import app.rewarddesk.money.Money;

/// How much the invitee must have paid. Payments in another currency do not count towards an
/// amount.
public sealed interface MinimumSpend {

  /// More than 0, in any currency.
  record Anything() implements MinimumSpend {}

  /// Each counting payment is at least this much.
  record Each(Money amount) implements MinimumSpend {
    public Each {
      requirePositive(amount);
    }
  }

  /// All payments together are at least this much.
  record InSum(Money amount) implements MinimumSpend {
    public InSum {
      requirePositive(amount);
    }
  }

  private static void requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("minimumSpend must be more than 0");
    }
  }
}
