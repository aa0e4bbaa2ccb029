package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.CAMPAIGNS;
import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.RewardKind;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The columns of an offer, which campaigns and rewards both have.
record OfferColumns(
    Field<String> kind,
    Field<Long> amount,
    Field<String> currency,
    Field<BigDecimal> percent,
    Field<String> duration,
    Field<Integer> months,
    Field<String> products) {
  static final OfferColumns OF_CAMPAIGN =
      new OfferColumns(
          CAMPAIGNS.OFFER_KIND,
          CAMPAIGNS.OFFER_AMOUNT,
          CAMPAIGNS.OFFER_CURRENCY,
          CAMPAIGNS.OFFER_PERCENT,
          CAMPAIGNS.OFFER_DURATION,
          CAMPAIGNS.OFFER_MONTHS,
          CAMPAIGNS.OFFER_PRODUCTS);
  static final OfferColumns OF_REWARD =
      new OfferColumns(
          REWARDS.OFFER_KIND,
          REWARDS.OFFER_AMOUNT,
          REWARDS.OFFER_CURRENCY,
          REWARDS.OFFER_PERCENT,
          REWARDS.OFFER_DURATION,
          REWARDS.OFFER_MONTHS,
          REWARDS.OFFER_PRODUCTS);

  List<Field<?>> all() {
    return List.of(kind, amount, currency, percent, duration, months, products);
  }

  void write(Record row, Offer offer) {
    row.set(kind, RewardKind.of(offer).code());
    switch (offer) {
      case Offer.AccountCredit(var credit) -> {
        write(row, credit, null);
        write(row, null, null, null);
      }
      case Offer.Coupon(var reduction, var lasting, var limitedTo) -> {
        switch (reduction) {
          case Reduction.AmountOff(var off) -> write(row, off, null);
          case Reduction.PercentOff(var off) -> write(row, null, off);
        }
        String limits = TextList.write(limitedTo);
        switch (lasting) {
          case CouponDuration.Once() -> write(row, "once", null, limits);
          case CouponDuration.Repeating(var times) -> write(row, "repeating", times, limits);
          case CouponDuration.Forever() -> write(row, "forever", null, limits);
        }
      }
    }
  }

  private void write(Record row, @Nullable Money off, @Nullable BigDecimal share) {
    row.set(amount, off == null ? null : off.minor());
    row.set(currency, off == null ? null : off.currency().code());
    row.set(percent, share);
  }

  private void write(
      Record row, @Nullable String lasting, @Nullable Integer times, @Nullable String limits) {
    row.set(duration, lasting);
    row.set(months, times);
    row.set(products, limits);
  }

  Offer read(Record row) {
    return row.get(kind).equals(RewardKind.ACCOUNT_CREDIT.code())
        ? new Offer.AccountCredit(money(row))
        : new Offer.Coupon(reduction(row), lasting(row), TextList.read(row.get(products)));
  }

  private Reduction reduction(Record row) {
    BigDecimal share = row.get(percent);
    return share == null ? new Reduction.AmountOff(money(row)) : new Reduction.PercentOff(share);
  }

  private CouponDuration lasting(Record row) {
    String stored = row.get(duration);
    return switch (stored) {
      case "once" -> new CouponDuration.Once();
      case "repeating" -> new CouponDuration.Repeating(row.get(months));
      case "forever" -> new CouponDuration.Forever();
      default -> throw new IllegalStateException("No such duration: " + stored);
    };
  }

  private Money money(Record row) {
    return Money.of(row.get(amount), row.get(currency));
  }
}
