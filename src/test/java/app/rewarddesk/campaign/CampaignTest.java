package app.rewarddesk.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.rewarddesk.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignTest {
  private static final Money TWENTY_FIVE = Money.of(2500, "usd");

  @Test
  void itsNameHasNoOuterSpace() {
    assertThat(campaign("  Spring ", 0).name()).isEqualTo("Spring");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "12345678901234567890123456789012345678901"})
  void aNameHasOneToFortyCharacters(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> campaign(name, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 366})
  void aHoldIsAtMostAYear(int days) {
    assertThatIllegalArgumentException().isThrownBy(() -> campaign("Spring", days));
    assertThat(campaign("Spring", 365).holdDays()).isEqualTo(365);
  }

  @Test
  void nothingIsGivenAwayForNothing() {
    Money nothing = Money.of(0, "usd");
    assertThatIllegalArgumentException().isThrownBy(() -> new Offer.AccountCredit(nothing));
    assertThatIllegalArgumentException().isThrownBy(() -> new Reduction.AmountOff(nothing));
    assertThatIllegalArgumentException().isThrownBy(() -> new MinimumSpend.Each(nothing));
    assertThatIllegalArgumentException().isThrownBy(() -> new MinimumSpend.InSum(nothing));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "100.01", "12.345"})
  void aPercentageIsMoreThanNothingAndAtMostAll(String percent) {
    assertThatIllegalArgumentException().isThrownBy(() -> percentOff(percent));
    assertThat(percentOff("100").text()).isEqualTo("100 %");
    assertThat(percentOff("12.50").text()).isEqualTo("12.5 %");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 121})
  void aCouponRepeatsForOneToAHundredAndTwentyMonths(int months) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CouponDuration.Repeating(months));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101})
  void aRuleNeedsOneToAHundredPayments(int payments) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QualifyingRule(new MinimumSpend.Anything(), payments));
  }

  @Test
  void anOfferIsShort() {
    assertThat(new Offer.AccountCredit(TWENTY_FIVE).shortText()).isEqualTo("25.00 usd");
    assertThat(
            new Offer.Coupon(percentOff("20"), new CouponDuration.Repeating(3), List.of())
                .shortText())
        .isEqualTo("20 % · 3 months");
    assertThat(
            new Offer.Coupon(
                    new Reduction.AmountOff(TWENTY_FIVE),
                    new CouponDuration.Once(),
                    List.of("prod_1"))
                .shortText())
        .isEqualTo("25.00 usd · once");
    assertThat(new CouponDuration.Forever().text()).isEqualTo("forever");
    assertThat(new CouponDuration.Repeating(1).text()).isEqualTo("1 month");
  }

  @Test
  void aRuleReadsAsASentence() {
    assertThat(QualifyingRule.ONE_PAYMENT.text()).isEqualTo("1 payment");
    assertThat(new QualifyingRule(new MinimumSpend.Each(TWENTY_FIVE), 1).text())
        .isEqualTo("1 payment of 25.00 usd or more");
    assertThat(new QualifyingRule(new MinimumSpend.InSum(TWENTY_FIVE), 3).text())
        .isEqualTo("3 payments, 25.00 usd or more in sum");
  }

  private static Reduction.PercentOff percentOff(String percent) {
    return new Reduction.PercentOff(new BigDecimal(percent));
  }

  private static Campaign campaign(String name, int holdDays) {
    return new Campaign(
        CampaignId.next(),
        name,
        new Offer.AccountCredit(TWENTY_FIVE),
        QualifyingRule.ONE_PAYMENT,
        holdDays,
        ConflictPolicy.KEEP);
  }
}
