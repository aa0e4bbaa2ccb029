package app.rewarddesk.issuing;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.reward.NotRewardedReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The way to Stripe. Nothing here throws for what can be expected of a network or of Stripe; every
/// answer is a value. May be called from several threads.
public interface RewardGateway {

  /// Reads one subscription now, with its customer and its discounts: all that a discount depends
  /// on.
  Reading readSubscription(SubscriptionId subscription, CustomerId customer);

  /// The customer's credits, newest first, a hundred at most; empty when they cannot be read.
  Optional<List<CreditSeen>> credits(CustomerId customer);

  /// Makes the coupon unless it is there already.
  ///
  /// @return empty when it is there now; else why it is not
  Optional<NotRewardedReason> provideCoupon(CouponSetting setting);

  /// Makes the call of an attempt, with its key and its mark. Repeating it is safe only where the
  /// request adds, and only while Stripe remembers the key.
  GatewayAnswer send(Attempt attempt);

  /// Looks in Stripe, by lists and gets, for the effect of an attempt. Writes nothing.
  Finding look(Attempt attempt);

  /// All calls made through this gateway since it was opened.
  CallCount calls();

  /// How long so many calls will take at the pace this gateway keeps.
  Duration expectedTime(CallCount calls);
}
