package app.rewarddesk.stripe;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.CouponSetting;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.money.Money;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.referral.ParticipantId;
import app.rewarddesk.referral.ReferralId;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.Recipient;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Attempts as the engine opens them.
final class Attempts {
  static final CampaignId CAMPAIGN = new CampaignId("cmp_spring");
  static final Instant OPENED = Instant.parse("2026-03-10T12:00:00Z");

  private Attempts() {}

  static Offer.Coupon percent(int percent, String... products) {
    return new Offer.Coupon(
        new Reduction.PercentOff(BigDecimal.valueOf(percent)),
        new CouponDuration.Once(),
        List.of(products));
  }

  static CouponSetting setting(Offer.Coupon offer) {
    return new CouponSetting(CAMPAIGN, "Spring", offer);
  }

  static Attempt credit(String reward, int number, String customer, long minor, String currency) {
    Money amount = Money.of(minor, currency);
    return attempt(
        reward,
        number,
        new Offer.AccountCredit(amount),
        new FrozenRequest.Credit(new CustomerId(customer), amount, "Thank you for your referral"));
  }

  static Attempt discount(
      String reward,
      int number,
      Offer.Coupon offer,
      String customer,
      String subscription,
      String... kept) {
    return attempt(
        reward,
        number,
        offer,
        new FrozenRequest.Discount(
            new CustomerId(customer),
            new SubscriptionId(subscription),
            List.of(kept),
            setting(offer).couponId()));
  }

  private static Attempt attempt(String id, int number, Offer offer, FrozenRequest request) {
    var reward =
        new Reward(
            new RewardId(id),
            CAMPAIGN,
            "Spring",
            new ParticipantId("par_1"),
            new ReferralId("ref_1"),
            "invitee@example.com",
            Side.PARTICIPANT,
            new Recipient(new EmailAddress("ada@example.com"), "Ada"),
            offer,
            new RewardState.Issuing(number),
            1);
    return new Attempt(reward, number, new BatchId("bat_1"), request, OPENED, OPENED);
  }
}
