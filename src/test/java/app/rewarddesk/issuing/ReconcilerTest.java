package app.rewarddesk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.reward.StateName;
import app.rewarddesk.store.InMemoryCustomers;
import app.rewarddesk.store.Ports;
import app.rewarddesk.work.Progress;
import app.rewarddesk.work.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private static final Duration QUIET = Duration.ofMinutes(5);
  private static final Offer COUPON =
      new Offer.Coupon(
          new Reduction.PercentOff(BigDecimal.TEN), new CouponDuration.Once(), List.of());

  private final Ports ports = Ports.inMemory();
  private final SettableClock clock = new SettableClock(Rewards.MONDAY);
  private final ScriptedGateway stripe = new ScriptedGateway();

  @Test
  void whatIsInStripeIsIssuedWithoutAnotherCall() {
    RewardId ann = unconfirmed(Rewards.due("ann@x.io"), true);

    ReconcileReport report = reconcile();

    assertThat(report.issued()).hasSize(1);
    assertThat(state(ann)).isEqualTo(StateName.ISSUED);
    assertThat(stripe.sent()).hasSize(1);
  }

  @Test
  void creditThatIsNotThereIsSentAgainUnderTheSameKey() {
    RewardId ann = unconfirmed(Rewards.due("ann@x.io"), false);

    reconcile();

    assertThat(state(ann)).isEqualTo(StateName.ISSUED);
    assertThat(stripe.sent()).hasSize(2);
    assertThat(stripe.sent().stream().map(Attempt::idempotencyKey).distinct()).hasSize(1);
    assertThat(stripe.sent().stream().map(Attempt::request).distinct()).hasSize(1);
  }

  @Test
  void creditIsNotSentAgainOnceStripeMayHaveForgottenTheKey() {
    RewardId ann = unconfirmed(Rewards.due("ann@x.io"), false);
    clock.advance(Duration.ofHours(23));

    ReconcileReport report = reconcile();

    assertThat(report.dueAgain()).hasSize(1);
    assertThat(state(ann)).isEqualTo(StateName.DUE);
    assertThat(stripe.sent()).hasSize(1);
  }

  @Test
  void aDiscountThatIsNotThereWaitsUntilTheCallCanNoLongerArrive() {
    RewardId ann = unconfirmed(Rewards.due("ann@x.io").withOffer(COUPON), false);
    clock.advance(QUIET.minusSeconds(1));

    assertThat(reconcile().unconfirmed()).hasSize(1);
    assertThat(state(ann)).isEqualTo(StateName.UNCONFIRMED);
    clock.advance(Duration.ofSeconds(1));
    assertThat(reconcile().dueAgain()).hasSize(1);
    assertThat(state(ann)).isEqualTo(StateName.DUE);
  }

  @Test
  void aListOfDiscountsIsNeverSentAgain() {
    unconfirmed(Rewards.due("ann@x.io").withOffer(COUPON), false);
    clock.advance(Duration.ofDays(1));

    reconcile();

    assertThat(stripe.sent()).hasSize(1);
  }

  @Test
  void whatCannotBeToldStaysUnconfirmedAndSaysWhy() {
    RewardId ann = unconfirmed(Rewards.due("ann@x.io"), true);
    stripe.blind();
    clock.advance(Duration.ofDays(30));

    ReconcileReport report = reconcile();

    assertThat(report.unconfirmed().getFirst().message()).contains("could not be reached");
    assertThat(state(ann)).isEqualTo(StateName.UNCONFIRMED);
  }

  @Test
  void aRefusalOfTheRepeatMakesItDueAgain() {
    RewardId ann = unconfirmed(Rewards.due("ann@x.io"), false);
    stripe.answering(_ -> new GatewayAnswer.Refused(NotRewardedReason.refused("No.", "")));
    clock.advance(QUIET);

    reconcile();

    assertThat(state(ann)).isEqualTo(StateName.DUE);
  }

  @Test
  void aRefusalOfTheRepeatSettlesNothingWhileTheFirstTryMayStillArrive() {
    RewardId ann = unconfirmed(Rewards.due("ann@x.io"), false);
    stripe.answering(_ -> new GatewayAnswer.Refused(NotRewardedReason.refused("Locked.", "")));
    clock.advance(QUIET.minusSeconds(1));

    assertThat(reconcile().unconfirmed().getFirst().message())
        .startsWith("Stripe said: \"Locked.\"")
        .contains("may still arrive");

    assertThat(state(ann)).isEqualTo(StateName.UNCONFIRMED);
    stripe.answering(stripe::accept);
    reconcile();
    assertThat(state(ann)).isEqualTo(StateName.ISSUED);
    assertThat(stripe.effects()).hasSize(1);
  }

  @Test
  void aSpentKeyWithoutAnEffectMakesItDueAgainAtOnce() {
    RewardId ann = unconfirmed(Rewards.due("ann@x.io"), false);
    stripe.answering(_ -> new GatewayAnswer.KeySpent("Stripe had an error of its own."));

    assertThat(reconcile().dueAgain()).hasSize(1);

    assertThat(state(ann)).isEqualTo(StateName.DUE);
  }

  @Test
  void aSpentKeyWithAnEffectIsIssued() {
    RewardId ann = unconfirmed(Rewards.due("ann@x.io"), false);
    stripe.answering(
        attempt -> {
          stripe.accept(attempt);
          return new GatewayAnswer.KeySpent("Stripe had an error of its own.");
        });

    assertThat(reconcile().issued()).hasSize(1);

    assertThat(state(ann)).isEqualTo(StateName.ISSUED);
  }

  @Test
  void aKeyThatMayNotWriteAnyMoreSettlesNothing() {
    RewardId ann = unconfirmed(Rewards.due("ann@x.io"), false);
    stripe.answering(
        _ -> new GatewayAnswer.Refused(NotRewardedReason.missingPermission("write customers")));

    assertThat(reconcile().unconfirmed()).hasSize(1);
    assertThat(state(ann)).isEqualTo(StateName.UNCONFIRMED);
  }

  @Test
  void anAttemptFoundOpenAtStartIsUnconfirmed() {
    know();
    var reward = ports.add(Rewards.due("ann@x.io")).getFirst();
    var request =
        new FrozenRequest.Credit(
            Customers.of("ann@x.io").build().customer().id(), Money.of(2500, "usd"), "Thanks");
    ports.ledger().claim(reward, ports.openBatch(), request, clock.instant());

    assertThat(ports.ledger().unconfirmLeftOpen(clock.instant())).isEqualTo(1);
    assertThat(state(reward.id())).isEqualTo(StateName.UNCONFIRMED);
  }

  private RewardId unconfirmed(Rewards reward, boolean effect) {
    know();
    RewardId id = ports.add(reward).getFirst().id();
    stripe
        .blind()
        .answering(
            effect
                ? stripe::acceptAndLoseTheAnswer
                : _ -> new GatewayAnswer.NoAnswer("The connection broke."));
    sending()
        .send(
            new Preflight(ports.ledger(), ports.customers(), stripe)
                .plan(new RewardSelection.These(Set.of(id))),
            Progress.unwatched());
    assertThat(state(id)).isEqualTo(StateName.UNCONFIRMED);
    stripe.seeing().answering(stripe::accept);
    return id;
  }

  private void know() {
    CustomerAccount ann = Customers.of("ann@x.io").withSubscription("sub_1").build();
    ((InMemoryCustomers) ports.customers()).synced(Rewards.MONDAY, ann);
    stripe.knowing(ann);
  }

  private ReconcileReport reconcile() {
    return reconciler().reconcile(Progress.unwatched());
  }

  private Reconciler reconciler() {
    return new Reconciler(ports.ledger(), stripe, clock, QUIET);
  }

  private Sending sending() {
    return new Sending(ports.ledger(), stripe, ports.customers(), reconciler(), clock, Lanes.of(8));
  }

  private StateName state(RewardId reward) {
    return ports.reward(reward).state().name();
  }
}
