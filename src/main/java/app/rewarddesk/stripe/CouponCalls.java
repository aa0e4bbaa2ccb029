package app.rewarddesk.stripe;

import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.issuing.CouponSetting;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.ReasonCode;
import com.stripe.model.Coupon;
import com.stripe.net.RequestOptions;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.CouponRetrieveParams;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Makes the one coupon of a campaign's setting, under an id of ours, so that making it twice is
/// noticed by Stripe.
final class CouponCalls {
  private final StripeCalls calls;
  private final RandomGenerator random;

  /// @param random makes keys that were never used
  CouponCalls(StripeCalls calls, RandomGenerator random) {
    this.calls = calls;
    this.random = random;
  }

  /// Empty when the coupon is there; else why it is not.
  Optional<NotRewardedReason> provide(CouponSetting setting) {
    // A key of its own each time: the id already guards against a second coupon, and one that was
    // deleted in Stripe must be made anew and not be replayed.
    var options =
        RequestOptions.builder()
            .setIdempotencyKey(
                setting.couponId()
                    + "-"
                    + HexFormat.of().toHexDigits(random.nextLong())
                    + HexFormat.of().toHexDigits(random.nextLong()))
            .build();
    Outcome<Coupon> outcome =
        calls.ask(
            "make coupon " + setting.couponId(),
            stripe -> stripe.coupons().create(params(setting), options));
    return switch (outcome) {
      case Outcome.Done<Coupon>(var made) -> problem(made, setting);
      case Outcome.Failed<Coupon>(Failure.Refusal refusal)
          when refusal.code().equals("resource_already_exists") ->
          existing(setting);
      case Outcome.Failed<Coupon>(Failure.Unknown _) -> existing(setting);
      case Outcome.Failed<Coupon>(var failure) -> Optional.of(reason(failure));
    };
  }

  private Optional<NotRewardedReason> existing(CouponSetting setting) {
    var params = CouponRetrieveParams.builder().addExpand("applies_to").build();
    Outcome<Coupon> outcome =
        calls.ask(
            "read coupon " + setting.couponId(),
            stripe -> stripe.coupons().retrieve(setting.couponId(), params));
    return switch (outcome) {
      case Outcome.Done<Coupon>(var there) -> problem(there, setting);
      case Outcome.Failed<Coupon>(var failure) -> Optional.of(reason(failure));
    };
  }

  private Optional<NotRewardedReason> problem(Coupon coupon, CouponSetting setting) {
    if (Replied.inOtherMode(coupon.getLivemode(), calls.key().mode())) {
      return Optional.of(
          NotRewardedReason.wrongMode(
              "The coupon " + setting.couponId(),
              Replied.otherThan(calls.key().mode()),
              calls.key().mode().code()));
    }
    return CouponComparison.difference(coupon, setting.offer())
        .map(difference -> unusable(setting, difference));
  }

  private static NotRewardedReason unusable(CouponSetting setting, String difference) {
    String found = "The coupon " + setting.couponId() + " " + difference;
    return new NotRewardedReason(
        ReasonCode.REFUSED_BY_STRIPE,
        "Coupon differs",
        found,
        found + ". It was not used; delete it in Stripe, and it is made anew.");
  }

  private NotRewardedReason reason(Failure failure) {
    return Reasons.withoutCustomer(calls.key().mode()).of(failure);
  }

  private static CouponCreateParams params(CouponSetting setting) {
    var params =
        CouponCreateParams.builder()
            .setId(setting.couponId())
            .setName(setting.label())
            .putMetadata("rewarddesk_campaign", setting.campaign().value())
            .addExpand("applies_to");
    switch (setting.offer().reduction()) {
      case Reduction.PercentOff(var percent) -> params.setPercentOff(percent);
      case Reduction.AmountOff(var amount) ->
          params.setAmountOff(amount.minor()).setCurrency(amount.currency().code());
    }
    switch (setting.offer().duration()) {
      case CouponDuration.Once() -> params.setDuration(CouponCreateParams.Duration.ONCE);
      case CouponDuration.Forever() -> params.setDuration(CouponCreateParams.Duration.FOREVER);
      case CouponDuration.Repeating(var months) ->
          params
              .setDuration(CouponCreateParams.Duration.REPEATING)
              .setDurationInMonths((long) months);
    }
    if (!setting.offer().products().isEmpty()) {
      params.setAppliesTo(
          CouponCreateParams.AppliesTo.builder().addAllProduct(setting.offer().products()).build());
    }
    return params.build();
  }
}
