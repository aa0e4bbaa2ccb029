package app.rewarddesk.referral;

import app.rewarddesk.money.Money;
import java.time.Instant;

/// A payment of an invitee that RewardDesk heard of.
///
/// @param amount 0 or more; 0 never counts
/// @param refunded a refunded payment does not count
public record PaymentSeen(ReferralId referral, Money amount, Instant paidAt, boolean refunded) {
  public PaymentSeen {
    if (amount.minor() < 0) {
      throw new IllegalArgumentException("A payment is not less than 0");
    }
  }

  /// Whether it can count towards a rule at all.
  public boolean counts() {
    return amount.isPositive() && !refunded;
  }
}
