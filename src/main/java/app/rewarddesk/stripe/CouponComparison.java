package app.rewarddesk.stripe;

import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import com.stripe.model.Coupon;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Compares a coupon in Stripe with the offer it stands for. Somebody may have made another one
/// under the same id; giving that would give something else than the campaign says.
final class CouponComparison {
  private CouponComparison() {}

  /// What is different, as the end of a sentence about the coupon; empty when nothing is.
  ///
  /// @param coupon with its products expanded
  static Optional<String> difference(Coupon coupon, Offer.Coupon offer) {
    if (!Boolean.TRUE.equals(coupon.getValid())) {
      return Optional.of("can no longer be redeemed");
    }
    if (!sameReduction(coupon, offer.reduction())) {
      return Optional.of("does not take off " + offer.reduction().text());
    }
    if (!sameDuration(coupon, offer.duration())) {
      return Optional.of("does not last " + offer.duration().text());
    }
    return sameProducts(coupon, offer.products())
        ? Optional.empty()
        : Optional.of("is for other products than the campaign says");
  }

  private static boolean sameReduction(Coupon coupon, Reduction reduction) {
    return switch (reduction) {
      case Reduction.PercentOff(var percent) ->
          Optional.ofNullable(coupon.getPercentOff())
              .filter(theirs -> theirs.compareTo(percent) == 0)
              .isPresent();
      case Reduction.AmountOff(var amount) ->
          Objects.equals(coupon.getAmountOff(), amount.minor())
              && amount.currency().code().equals(coupon.getCurrency());
    };
  }

  private static boolean sameDuration(Coupon coupon, CouponDuration duration) {
    String theirs = coupon.getDuration();
    return switch (duration) {
      case CouponDuration.Once() -> "once".equals(theirs);
      case CouponDuration.Forever() -> "forever".equals(theirs);
      case CouponDuration.Repeating(var months) ->
          "repeating".equals(theirs) && Objects.equals(coupon.getDurationInMonths(), (long) months);
    };
  }

  private static boolean sameProducts(Coupon coupon, List<String> products) {
    List<String> theirs =
        Optional.ofNullable(coupon.getAppliesTo())
            .map(Coupon.AppliesTo::getProducts)
            .orElse(List.of());
    return Set.copyOf(theirs).equals(Set.copyOf(products));
  }
}
