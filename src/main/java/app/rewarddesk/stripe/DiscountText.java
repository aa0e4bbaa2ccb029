package app.rewarddesk.stripe;

import app.rewarddesk.customer.HeldDiscount;
import app.rewarddesk.money.CurrencyCode;
import app.rewarddesk.money.Money;
import com.stripe.model.Coupon;
import com.stripe.model.Discount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// What a discount in Stripe gives, for a person: `WELCOME20, 20 % until 3 Feb 2027`.
final class DiscountText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private DiscountText() {}

  /// The discounts, in Stripe's order. The coupon's details are only there when they were expanded.
  static List<HeldDiscount> held(List<Discount> discounts) {
    return discounts.stream()
        .map(one -> new HeldDiscount(one.getId(), couponId(one), of(one)))
        .toList();
  }

  /// The id of the coupon behind a discount; blank when it has none.
  static String couponId(Discount discount) {
    return Optional.ofNullable(discount.getSource()).map(Discount.Source::getCoupon).orElse("");
  }

  private static String of(Discount discount) {
    return Optional.ofNullable(discount.getSource())
        .map(Discount.Source::getCouponObject)
        .filter(coupon -> coupon.getDuration() != null)
        .map(coupon -> label(coupon) + ", " + reduction(coupon) + " " + duration(discount, coupon))
        .orElseGet(() -> withoutDetails(couponId(discount)));
  }

  private static String withoutDetails(String coupon) {
    return coupon.isEmpty() ? "a discount" : "a discount by coupon " + coupon;
  }

  private static String label(Coupon coupon) {
    return Optional.ofNullable(coupon.getName())
        .filter(name -> !name.isBlank())
        .orElse(coupon.getId());
  }

  private static String reduction(Coupon coupon) {
    return Optional.ofNullable(coupon.getPercentOff())
        .map(BigDecimal::stripTrailingZeros)
        .map(percent -> percent.toPlainString() + " %")
        .or(() -> amount(coupon))
        .orElse("an amount");
  }

  private static Optional<String> amount(Coupon coupon) {
    return Optional.ofNullable(coupon.getAmountOff())
        .flatMap(
            minor ->
                CurrencyCode.parse(Objects.requireNonNullElse(coupon.getCurrency(), ""))
                    .map(currency -> new Money(minor, currency).text()));
  }

  private static String duration(Discount discount, Coupon coupon) {
    return switch (coupon.getDuration()) {
      case "once" -> "once, not used yet";
      case "repeating" ->
          Optional.ofNullable(discount.getEnd())
              .map(end -> "until " + DAY.format(Instant.ofEpochSecond(end)))
              .orElse("for " + coupon.getDurationInMonths() + " months");
      default -> coupon.getDuration();
    };
  }
}
