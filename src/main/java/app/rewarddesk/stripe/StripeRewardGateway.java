package app.rewarddesk.stripe;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.CallCount;
import app.rewarddesk.issuing.CouponSetting;
import app.rewarddesk.issuing.CreditSeen;
import app.rewarddesk.issuing.Finding;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.GatewayAnswer;
import app.rewarddesk.issuing.Reading;
import app.rewarddesk.issuing.RewardGateway;
import app.rewarddesk.reward.NotRewardedReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Gives rewards in Stripe and looks for them there. What a credit does is in [CreditCalls], what a
/// discount does in [DiscountCalls] and [DiscountSearch].
final class StripeRewardGateway implements RewardGateway {
  private final StripeCalls calls;
  private final Pace pace;
  private final FreshReading fresh;
  private final CreditCalls credits;
  private final DiscountCalls discounts;
  private final CouponCalls coupons;

  StripeRewardGateway(StripeCalls calls, Pace pace, ProductNames products, RandomGenerator random) {
    this.calls = calls;
    this.pace = pace;
    this.fresh = new FreshReading(calls, products);
    this.credits = new CreditCalls(calls);
    this.discounts = new DiscountCalls(calls);
    this.coupons = new CouponCalls(calls, random);
  }

  @Override
  public Reading readSubscription(SubscriptionId subscription, CustomerId customer) {
    return fresh.subscription(subscription, customer);
  }

  @Override
  public Optional<List<CreditSeen>> credits(CustomerId customer) {
    return new CreditReading(calls).of(customer);
  }

  @Override
  public Optional<NotRewardedReason> provideCoupon(CouponSetting setting) {
    return coupons.provide(setting);
  }

  @Override
  public GatewayAnswer send(Attempt attempt) {
    return switch (attempt.request()) {
      case FrozenRequest.Credit credit -> credits.send(attempt, credit);
      case FrozenRequest.Discount discount -> discounts.send(attempt, discount);
    };
  }

  @Override
  public Finding look(Attempt attempt) {
    return switch (attempt.request()) {
      case FrozenRequest.Credit credit -> credits.look(attempt, credit);
      case FrozenRequest.Discount discount -> new DiscountSearch(calls, attempt, discount).look();
    };
  }

  @Override
  public CallCount calls() {
    return calls.count();
  }

  @Override
  public Duration expectedTime(CallCount calls) {
    return pace.expected(calls);
  }
}
