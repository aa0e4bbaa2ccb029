package app.rewarddesk.ui.campaigns;

import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the editor's section *Offer* holds, as typed.
///
/// @param amount the credit, or the coupon's amount, in the currency's usual unit
/// @param percent the coupon's share
/// @param months how long a repeating coupon applies
/// @param products Stripe's product ids, separated by commas or blanks; blank: all
record OfferFields(
    Kind kind,
    String amount,
    String currency,
    String percent,
    Duration duration,
    String months,
    String products) {

  /// What a new campaign offers at first.
  static final OfferFields NEW =
      new OfferFields(Kind.ACCOUNT_CREDIT, "25.00", "usd", "20", Duration.REPEATING, "3", "");

  /// What is offered.
  enum Kind {
    ACCOUNT_CREDIT,
    COUPON_PERCENT,
    COUPON_AMOUNT
  }

  /// How long a coupon applies.
  enum Duration {
    ONCE,
    REPEATING,
    FOREVER
  }

  static OfferFields of(Offer offer) {
    return switch (offer) {
      case Offer.AccountCredit(var money) ->
          new OfferFields(
              Kind.ACCOUNT_CREDIT,
              Typed.text(money),
              money.currency().code(),
              NEW.percent,
              NEW.duration,
              NEW.months,
              NEW.products);
      case Offer.Coupon coupon ->
          switch (coupon.reduction()) {
            case Reduction.PercentOff(var share) ->
                of(coupon, Kind.COUPON_PERCENT, NEW.amount, NEW.currency, share.toPlainString());
            case Reduction.AmountOff(var money) ->
                of(
                    coupon,
                    Kind.COUPON_AMOUNT,
                    Typed.text(money),
                    money.currency().code(),
                    NEW.percent);
          };
    };
  }

  private static OfferFields of(
      Offer.Coupon coupon, Kind kind, String amount, String currency, String percent) {
    return new OfferFields(
        kind,
        amount,
        currency,
        percent,
        switch (coupon.duration()) {
          case CouponDuration.Once() -> Duration.ONCE;
          case CouponDuration.Repeating _ -> Duration.REPEATING;
          case CouponDuration.Forever() -> Duration.FOREVER;
        },
        coupon.duration() instanceof CouponDuration.Repeating(int count)
            ? Integer.toString(count)
            : NEW.months,
        String.join(", ", coupon.products()));
  }

  void findProblems(Map<Field, String> found) {
    switch (kind) {
      case ACCOUNT_CREDIT ->
          Typed.findInMoney(found, amount, currency, Field.AMOUNT, Field.CURRENCY);
      case COUPON_AMOUNT -> {
        Typed.findInMoney(found, amount, currency, Field.AMOUNT, Field.CURRENCY);
        findInCoupon(found);
      }
      case COUPON_PERCENT -> {
        if (Typed.percent(percent).isEmpty()) {
          found.put(Field.PERCENT, "Above 0, at most 100, two decimals");
        }
        findInCoupon(found);
      }
    }
  }

  private void findInCoupon(Map<Field, String> found) {
    if (duration == Duration.REPEATING
        && Typed.whole(months, 1, CouponDuration.Repeating.MOST_MONTHS).isEmpty()) {
      found.put(Field.MONTHS, "1 to " + CouponDuration.Repeating.MOST_MONTHS);
    }
    if (productIds().stream().anyMatch(id -> !id.startsWith("prod_"))) {
      found.put(Field.PRODUCTS, "Stripe's product ids begin with prod_");
    }
  }

  /// The offer, once nothing is wrong.
  ///
  /// @throws java.util.NoSuchElementException while something is wrong
  Offer offer() {
    return switch (kind) {
      case ACCOUNT_CREDIT -> new Offer.AccountCredit(Typed.money(amount, currency).orElseThrow());
      case COUPON_PERCENT ->
          new Offer.Coupon(
              new Reduction.PercentOff(Typed.percent(percent).orElseThrow()),
              couponDuration(),
              productIds());
      case COUPON_AMOUNT ->
          new Offer.Coupon(
              new Reduction.AmountOff(Typed.money(amount, currency).orElseThrow()),
              couponDuration(),
              productIds());
    };
  }

  private CouponDuration couponDuration() {
    return switch (duration) {
      case ONCE -> new CouponDuration.Once();
      case REPEATING ->
          new CouponDuration.Repeating(
              Typed.whole(months, 1, CouponDuration.Repeating.MOST_MONTHS).orElseThrow());
      case FOREVER -> new CouponDuration.Forever();
    };
  }

  private List<String> productIds() {
    return Stream.of(products.strip().split("[,;\\s]+")).filter(id -> !id.isEmpty()).toList();
  }
}
