package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.issuing.CouponSetting;
import app.rewarddesk.money.Money;
import app.rewarddesk.rehearsal.Fault;
import app.rewarddesk.rehearsal.RecordedRequest;
import app.rewarddesk.rehearsal.RequestMatch;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.ReasonCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CouponTest extends RehearsedTest {
  private static final RequestMatch MAKING = RequestMatch.of("POST", "/v1/coupons");

  @Test
  void aCouponHasOurIdTheCampaignsNameAndItsSettings() {
    String team = product("Team");
    CouponSetting setting =
        Attempts.setting(
            new Offer.Coupon(
                new Reduction.AmountOff(Money.of(1000, "usd")),
                new CouponDuration.Repeating(3),
                List.of(team)));
    stripe.forgetRequests();

    assertThat(gateway.provideCoupon(setting)).isEmpty();

    assertThat(parameters(writes().getFirst()))
        .contains(
            "id=" + setting.couponId(),
            "name=Spring",
            "amount_off=1000",
            "currency=usd",
            "duration=repeating",
            "duration_in_months=3",
            "applies_to[products][0]=" + team,
            "metadata[rewarddesk_campaign]=cmp_spring");
  }

  @Test
  void aRoundPercentageIsWrittenInFull() {
    gateway.provideCoupon(Attempts.setting(Attempts.percent(100)));

    assertThat(parameters(writes().getFirst())).contains("percent_off=100", "duration=once");
  }

  @Test
  void aCouponThatIsThereIsUsedAgain() {
    CouponSetting setting = Attempts.setting(Attempts.percent(20, product("Team")));
    gateway.provideCoupon(setting);
    stripe.forgetRequests();

    assertThat(gateway.provideCoupon(setting)).isEmpty();
    assertThat(stripe.requests())
        .extracting(RecordedRequest::method)
        .containsExactly("POST", "GET");
  }

  @Test
  void everyMakingHasAKeyOfItsOwn() {
    CouponSetting setting = Attempts.setting(Attempts.percent(20));
    gateway.provideCoupon(setting);
    gateway.provideCoupon(setting);

    assertThat(writes()).extracting(RecordedRequest::idempotencyKey).doesNotHaveDuplicates();
  }

  @Test
  void aCouponWithOtherSettingsIsNotUsed() {
    CouponSetting setting = Attempts.setting(Attempts.percent(20));
    make("/v1/coupons", "id", setting.couponId(), "percent_off", "90", "duration", "once");

    NotRewardedReason reason = gateway.provideCoupon(setting).orElseThrow();

    assertThat(reason.code()).isEqualTo(ReasonCode.REFUSED_BY_STRIPE);
    assertThat(reason.message()).contains(setting.couponId(), "does not take off 20 %");
  }

  @Test
  void aCouponWithAnotherDurationOrForOtherProductsIsNotUsed() {
    CouponSetting once = Attempts.setting(Attempts.percent(20));
    make("/v1/coupons", "id", once.couponId(), "percent_off", "20", "duration", "forever");
    CouponSetting forTeam = Attempts.setting(Attempts.percent(20, product("Team")));
    make("/v1/coupons", "id", forTeam.couponId(), "percent_off", "20", "duration", "once");

    assertThat(gateway.provideCoupon(once).orElseThrow().found()).contains("does not last once");
    assertThat(gateway.provideCoupon(forTeam).orElseThrow().found()).contains("other products");
  }

  @Test
  void aCouponThatIsUsedUpIsNotUsed() {
    CouponSetting setting = Attempts.setting(Attempts.percent(20));
    make(
        "/v1/coupons",
        "id",
        setting.couponId(),
        "percent_off",
        "20",
        "duration",
        "once",
        "redeem_by",
        "" + noon().plusSeconds(60).getEpochSecond());
    advance(Duration.ofMinutes(2));

    assertThat(gateway.provideCoupon(setting).orElseThrow().message())
        .contains("can no longer be redeemed");
  }

  @Test
  void aLostAnswerIsSettledByReading() {
    CouponSetting setting = Attempts.setting(Attempts.percent(20));
    stripe.faults().next(MAKING, new Fault.Dropped(Fault.Moment.AFTER_EFFECT));

    assertThat(gateway.provideCoupon(setting)).isEmpty();
  }

  @Test
  void aMissingPermissionIsNamed() {
    stripe.faults().next(MAKING, new Fault.MissingPermission("rak_coupon_write"));

    assertThat(gateway.provideCoupon(Attempts.setting(Attempts.percent(20))).orElseThrow().found())
        .isEqualTo("The key may not write coupons");
  }
}
