package app.rewarddesk.store;

import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.money.Money;
import java.util.Locale;

/// What rewards are sorted by when they are sorted by offer: credits before coupons, each kind by
/// currency and size, percentages by size, longer ones later.
final class OfferKey {
  private OfferKey() {}

  static String of(Offer offer) {
    return switch (offer) {
      case Offer.AccountCredit(var amount) -> "1 " + key(amount);
      case Offer.Coupon(var reduction, var duration, _) ->
          "2 " + key(reduction) + " " + key(duration);
    };
  }

  private static String key(Reduction reduction) {
    return switch (reduction) {
      case Reduction.AmountOff(var amount) -> "1 " + key(amount);
      case Reduction.PercentOff(var percent) ->
          String.format(Locale.ROOT, "2 %05d", percent.movePointRight(2).intValueExact());
    };
  }

  private static String key(CouponDuration duration) {
    return switch (duration) {
      case CouponDuration.Once() -> "000";
      case CouponDuration.Repeating(var months) -> String.format(Locale.ROOT, "%03d", months);
      case CouponDuration.Forever() -> "999";
    };
  }

  private static String key(Money amount) {
    return String.format(Locale.ROOT, "%s %019d", amount.currency().code(), amount.minor());
  }
}
