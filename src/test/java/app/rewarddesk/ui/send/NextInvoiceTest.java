package app.rewarddesk.ui.send;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.issuing.Change;
import app.rewarddesk.issuing.Planned;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.store.Ports;
import app.rewarddesk.ui.TestDesk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextInvoiceTest {
  private static final Offer.AccountCredit CREDIT = new Offer.AccountCredit(Money.of(2500, "usd"));
  private static final Reduction FIFTH = new Reduction.PercentOff(new BigDecimal("20"));

  private final CustomerAccount ann = Customers.of("ann@x.io").withSubscription("sub_1").build();
  private final Instant until = ann.subscriptions().getFirst().until();
  private final Instant now = until.minus(Duration.ofDays(8));
  private final String day = TestDesk.UTC.shortDay(until, now);

  @Test
  void creditMakesTheNextInvoiceLessByAtMostItself() {
    assertThat(of(credit(ann), now)).isEqualTo(new NextInvoice("up to 25.00 usd less", day));
  }

  @Test
  void withoutASubscriptionCreditIsKept() {
    assertThat(of(credit(Customers.of("bob@x.io").build()), now))
        .isEqualTo(new NextInvoice("Kept as credit", "no subscription now"));
  }

  @Test
  void aDiscountSaysHowLongItLasts() {
    assertThat(of(coupon(new CouponDuration.Once(), List.of()), now))
        .isEqualTo(new NextInvoice("20 % less", day));
    assertThat(of(coupon(new CouponDuration.Repeating(3), List.of()), now))
        .isEqualTo(new NextInvoice("20 % less", "from " + day + ", 3 months"));
    assertThat(of(coupon(new CouponDuration.Forever(), List.of()), now))
        .isEqualTo(new NextInvoice("20 % less", "from " + day + " on"));
  }

  @Test
  void aDiscountForSomeProductsTakesOffAPart() {
    assertThat(of(coupon(new CouponDuration.Once(), List.of("prod_team")), now).effect())
        .isEqualTo("20 % less, in part");
  }

  @Test
  void thePeriodThatIsOverNamesNoDay() {
    assertThat(of(credit(ann), until.plusSeconds(1)).when()).isEqualTo("the next one");
  }

  private static NextInvoice of(Planned planned, Instant now) {
    return NextInvoice.of(planned, TestDesk.UTC, now);
  }

  private static Planned credit(CustomerAccount account) {
    return new Planned(
        reward(CREDIT), account, new Change.AddCredit(Money.of(0, "usd"), CREDIT.amount()));
  }

  private Planned coupon(CouponDuration duration, List<String> products) {
    var offer = new Offer.Coupon(FIFTH, duration, products);
    return new Planned(
        reward(offer), ann, new Change.AddDiscount(ann.subscriptions().getFirst(), offer));
  }

  private static Reward reward(Offer offer) {
    return Ports.inMemory().add(Rewards.due("ann@x.io").withOffer(offer)).getFirst();
  }
}
