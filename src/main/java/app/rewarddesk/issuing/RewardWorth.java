package app.rewarddesk.issuing;

import app.rewarddesk.money.MoneySums;
import java.util.ArrayList;
import java.util.List;

/// How many rewards, and what they are worth.
///
/// @param credits sums of the account credits
/// @param discounts how many of them are coupons, which have no amount of their own
public record RewardWorth(long rewards, MoneySums credits, long discounts) {
  public static final RewardWorth NOTHING = new RewardWorth(0, MoneySums.NONE, 0);

  /// `1,700.00 usd · 450.00 eur · 30 discounts`; blank when there is nothing.
  public String text() {
    List<String> parts = new ArrayList<>();
    credits.amounts().forEach(amount -> parts.add(amount.text()));
    if (discounts > 0) {
      parts.add(discounts == 1 ? "1 discount" : String.format("%,d discounts", discounts));
    }
    return String.join(" · ", parts);
  }
}
