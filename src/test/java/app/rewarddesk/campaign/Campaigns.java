package app.rewarddesk.campaign;

import app.rewarddesk.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// Speaks of campaigns in tests: `Campaigns.named("Spring").offering(Campaigns.credit(2500,
/// "usd")).build()`.
public final class Campaigns {
  private final String name;
  private CampaignId id;
  private Offer offer = credit(2500, "usd");
  private QualifyingRule rule = QualifyingRule.ONE_PAYMENT;
  private int holdDays;

  private Campaigns(String name) {
    this.name = name;
    this.id = new CampaignId("cmp_" + name.strip().toLowerCase(Locale.ROOT));
  }

  /// A campaign that gives 25.00 usd of credit for one payment, without a hold.
  public static Campaigns named(String name) {
    return new Campaigns(name);
  }

  public static Offer credit(long minor, String currency) {
    return new Offer.AccountCredit(Money.of(minor, currency));
  }

  /// A percentage off the next invoice, on all products.
  public static Offer percentOff(String percent) {
    return new Offer.Coupon(
        new Reduction.PercentOff(new BigDecimal(percent)), new CouponDuration.Once(), List.of());
  }

  public Campaigns withId(CampaignId other) {
    id = other;
    return this;
  }

  public Campaigns offering(Offer other) {
    offer = other;
    return this;
  }

  public Campaigns asking(QualifyingRule other) {
    rule = other;
    return this;
  }

  public Campaigns holding(int days) {
    holdDays = days;
    return this;
  }

  public Campaign build() {
    return new Campaign(id, name, offer, rule, holdDays, ConflictPolicy.KEEP);
  }
}
