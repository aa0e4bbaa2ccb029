package app.rewarddesk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.ReasonCode;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.reward.StateName;
import app.rewarddesk.store.InMemoryCustomers;
import app.rewarddesk.store.Ports;
import app.rewarddesk.work.Progress;
import app.rewarddesk.work.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendingTest {
  private static final Offer.Coupon TWENTY_OFF =
      new Offer.Coupon(
          new Reduction.PercentOff(BigDecimal.valueOf(20)),
          new CouponDuration.Repeating(3),
          List.of());
  private static final RewardSelection ALL =
      new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of());

  private final Ports ports = Ports.inMemory();
  private final SettableClock clock = new SettableClock(Rewards.MONDAY);
  private final ScriptedGateway gateway = new ScriptedGateway();

  @Test
  void everyRewardThatWasAgreedOnReachesStripeOnce() {
    know(Customers.of("ann@x.io").build(), Customers.of("ben@x.io").build());
    ports.add(Rewards.due("ann@x.io"), Rewards.due("ben@x.io"));

    SendReport report = send();

    assertThat(report.rewarded()).hasSize(2);
    assertThat(gateway.effects()).hasSize(2);
    assertThat(states()).containsOnly(StateName.ISSUED);
  }

  @Test
  void whoeverWatchesIsToldHowManyEndedHowUpToWhatTheReportSays() {
    know(
        Customers.of("ann@x.io").build(),
        Customers.of("ben@x.io").build(),
        Customers.of("cat@x.io").build());
    ports.add(Rewards.due("ann@x.io"), Rewards.due("ben@x.io"), Rewards.due("cat@x.io"));
    ports.add(Rewards.due("nobody@x.io"));
    gateway.answering(
        attempt ->
            switch (attempt.reward().recipient().email().value()) {
              case "ann@x.io" -> new GatewayAnswer.NoAnswer("The connection broke.");
              case "ben@x.io" ->
                  new GatewayAnswer.Refused(NotRewardedReason.refused("No such customer", ""));
              default -> gateway.accept(attempt);
            });
    List<SendCounts> told = Collections.synchronizedList(new ArrayList<>());

    SendReport report = sending().send(preflight().plan(ALL), Progress.unwatched(), told::add);

    assertThat(told).extracting(SendCounts::done).startsWith(1L, 2L, 3L);
    assertThat(told.getLast())
        .isEqualTo(
            new SendCounts(
                report.rewarded().size(),
                report.notRewarded().size() - 1,
                report.unconfirmed().size()));
  }

  @Test
  void theReceiptIsKept() {
    know(Customers.of("ann@x.io").build());
    RewardId ann = ports.add(Rewards.due("ann@x.io")).getFirst().id();

    send();

    assertThat(ports.reward(ann).state())
        .isInstanceOfSatisfying(
            RewardState.Issued.class,
            issued -> assertThat(issued.receipt().requestId()).isEqualTo("req_1"));
  }

  @Test
  void whoCannotBeRewardedStaysDueWithTheReason() {
    know(Customers.of("ann@x.io").paying("chf").build());
    ports.add(Rewards.due("ann@x.io"), Rewards.due("nobody@x.io"));

    SendReport report = send();

    assertThat(report.notRewarded())
        .extracting(one -> one.reason().code())
        .containsExactlyInAnyOrder(ReasonCode.CURRENCY_MISMATCH, ReasonCode.NO_CUSTOMER);
    assertThat(gateway.sent()).isEmpty();
    assertThat(states()).containsOnly(StateName.DUE);
    assertThat(ports.rewards().notRewarded(0, 10)).hasSize(2);
  }

  @Test
  void twoCouponsForOnePersonInABatchAreNotStacked() {
    know(Customers.of("ann@x.io").withSubscription("sub_1").build());
    ports.add(
        Rewards.due("ann@x.io").withOffer(TWENTY_OFF).forInviting("a@y.io"),
        Rewards.due("ann@x.io").withOffer(TWENTY_OFF).forInviting("b@y.io"));

    SendReport report = send();

    assertThat(report.rewarded()).hasSize(1);
    assertThat(report.notRewarded())
        .extracting(one -> one.reason().code())
        .containsExactly(ReasonCode.EXISTING_DISCOUNT);
  }

  @Test
  void creditsForOnePersonAddUp() {
    know(Customers.of("ann@x.io").build());
    ports.add(
        Rewards.due("ann@x.io").forInviting("a@y.io"),
        Rewards.due("ann@x.io").forInviting("b@y.io"));

    assertThat(send().rewarded()).hasSize(2);
    assertThat(gateway.effects()).hasSize(2);
  }

  @Test
  void theCouponIsMadeOncePerSettingBeforeAnythingIsSent() {
    know(
        Customers.of("ann@x.io").withSubscription("sub_1").build(),
        Customers.of("ben@x.io").withSubscription("sub_2").build());
    ports.add(
        Rewards.due("ann@x.io").withOffer(TWENTY_OFF),
        Rewards.due("ben@x.io").withOffer(TWENTY_OFF));

    send();

    assertThat(gateway.coupons()).hasSize(1);
  }

  @Test
  void aDiscountThatCameAfterThePreflightIsKept() {
    CustomerAccount free = Customers.of("ann@x.io").withSubscription("sub_1").build();
    know(free);
    ports.add(Rewards.due("ann@x.io").withOffer(TWENTY_OFF));
    gateway.knowing(Customers.of("ann@x.io").withSubscription("sub_1", "di_theirs").build());

    SendReport report = send();

    assertThat(report.notRewarded())
        .extracting(one -> one.reason().code())
        .containsExactly(ReasonCode.EXISTING_DISCOUNT);
    assertThat(gateway.sent()).isEmpty();
  }

  @Test
  void anAnswerThatIsLostIsLookedForBeforeTheReport() {
    know(Customers.of("ann@x.io").build());
    ports.add(Rewards.due("ann@x.io"));
    gateway.answering(gateway::acceptAndLoseTheAnswer);

    SendReport report = send();

    assertThat(report.unconfirmed()).isEmpty();
    assertThat(report.rewarded()).hasSize(1);
    assertThat(gateway.sent()).hasSize(1);
    assertThat(states()).containsOnly(StateName.ISSUED);
  }

  @Test
  void whatMayBeInStripeAlreadyIsLookedForBeforeItIsSent() {
    know(Customers.of("ann@x.io").build(), Customers.of("bob@x.io").build());
    ports.add(Rewards.due("ann@x.io"), Rewards.due("bob@x.io"));
    Reward ann = ports.ledger().selected(everything()).getFirst();
    var request =
        new FrozenRequest.Credit(
            Customers.of("ann@x.io").build().customer().id(), Money.of(2500, "usd"), "Thanks");
    gateway.accept(new Attempt(ann, 1, BatchId.next(), request, Rewards.MONDAY, Rewards.MONDAY));
    ports.ledger().lookFirstAtAll(clock.instant());

    SendReport report = send();

    assertThat(report.rewarded()).hasSize(2);
    assertThat(gateway.sent()).extracting(sent -> sent.reward().id()).doesNotContain(ann.id());
    assertThat(gateway.effects()).hasSize(2);
    assertThat(ports.ledger().lookedForFirst()).isEmpty();
  }

  @Test
  void whatCannotBeToldIsUnconfirmedAndNotSentAgain() {
    know(Customers.of("ann@x.io").build());
    ports.add(Rewards.due("ann@x.io"));
    gateway.blind().answering(gateway::acceptAndLoseTheAnswer);

    SendReport first = send();
    SendReport second = send();

    assertThat(first.unconfirmed()).hasSize(1);
    assertThat(second.rewarded()).isEmpty();
    assertThat(gateway.sent()).hasSize(1);
    assertThat(states()).containsOnly(StateName.UNCONFIRMED);
  }

  @Test
  void aSpentKeyWithoutAnEffectLeavesItDueForANewKey() {
    know(Customers.of("ann@x.io").build());
    ports.add(Rewards.due("ann@x.io"));
    gateway.answering(_ -> new GatewayAnswer.KeySpent("Stripe had an error of its own."));

    SendReport report = send();

    assertThat(report.unconfirmed()).isEmpty();
    assertThat(report.notRewarded())
        .extracting(NotRewarded::reason)
        .containsExactly(NotRewardedReason.notThere());
    assertThat(states()).containsOnly(StateName.DUE);

    gateway.answering(gateway::accept);
    assertThat(send().rewarded()).hasSize(1);
    assertThat(gateway.effects()).extracting(Attempt::number).containsExactly(2);
  }

  @Test
  void aRefusalIsFinalAndTheNextTryHasANewKey() {
    know(Customers.of("ann@x.io").build());
    ports.add(Rewards.due("ann@x.io"));
    gateway.answering(_ -> new GatewayAnswer.Refused(NotRewardedReason.refused("No.", "req_1")));
    send();
    gateway.answering(gateway::accept);

    assertThat(send().rewarded()).hasSize(1);
    assertThat(gateway.sent()).extracting(Attempt::idempotencyKey).doesNotHaveDuplicates();
  }

  @Test
  void aMissingPermissionEndsTheRunForEverybody() {
    fifty();
    gateway.answering(
        _ -> new GatewayAnswer.Refused(NotRewardedReason.missingPermission("write customers")));

    SendReport report = send();

    assertThat(report.notRewarded()).hasSize(50);
    assertThat(gateway.sent()).hasSizeLessThanOrEqualTo(8);
    assertThat(states()).containsOnly(StateName.DUE);
  }

  @Test
  void oneLostAnswerDoesNotEndTheRun() {
    fifty();
    gateway.answering(
        attempt ->
            attempt.reward().recipient().email().value().startsWith("p7@")
                ? gateway.acceptAndLoseTheAnswer(attempt)
                : gateway.accept(attempt));

    assertThat(send().rewarded()).hasSize(50);
  }

  @Test
  void aLostConnectionEndsTheRun() {
    fifty();
    gateway.answering(_ -> new GatewayAnswer.Refused(NotRewardedReason.unreachable()));

    SendReport report = send();

    assertThat(report.notRewarded()).hasSize(50);
    assertThat(report.notRewarded().getLast().reason()).isEqualTo(NotRewardedReason.silence());
    assertThat(gateway.sent()).hasSizeBetween(16, 24);
  }

  @Test
  void silenceInTheMiddleOfARunEndsItAndNothingIsForgotten() {
    fifty();
    gateway.blind().answering(_ -> new GatewayAnswer.NoAnswer("Nobody answered."));

    SendReport report = send();

    assertThat(report.unconfirmed()).hasSizeBetween(16, 24);
    assertThat(report.unconfirmed().size() + report.notRewarded().size()).isEqualTo(50);
    assertThat(ports.ledger().unconfirmed()).hasSameSizeAs(report.unconfirmed());
  }

  private void fifty() {
    CustomerAccount[] many =
        IntStream.range(0, 50)
            .mapToObj(i -> Customers.of("p" + i + "@x.io").build())
            .toArray(CustomerAccount[]::new);
    know(many);
    ports.add(
        IntStream.range(0, 50)
            .mapToObj(i -> Rewards.due("p" + i + "@x.io"))
            .toArray(Rewards[]::new));
  }

  @Test
  void aStopLeavesTheRestDueAndTheReportComes() {
    fifty();
    var stopAfterTen =
        new Progress() {
          private volatile long seen;

          @Override
          public void report(long done, long total, String what) {
            seen = done;
          }

          @Override
          public boolean stopRequested() {
            return seen >= 10;
          }
        };

    SendReport report = sending().send(preflight().plan(ALL), stopAfterTen);

    assertThat(report.rewarded().size()).isBetween(10, 18);
    assertThat(report.rewarded().size() + report.notTried().size()).isEqualTo(50);
    assertThat(gateway.effects()).hasSameSizeAs(report.rewarded());
  }

  @Test
  void whatThePreflightWithheldIsNoPartOfTheProgress() {
    know(Customers.of("ann@x.io").build());
    ports.add(Rewards.due("ann@x.io"), Rewards.due("nobody@x.io"), Rewards.due("nobody.else@x.io"));
    List<String> told = new ArrayList<>();

    sending()
        .send(
            preflight().plan(ALL),
            new Progress() {
              @Override
              public void report(long done, long total, String what) {
                told.add(done + " of " + total);
              }

              @Override
              public boolean stopRequested() {
                return false;
              }
            });

    assertThat(told).containsExactly("1 of 1");
  }

  @Test
  void noDiscountGoesWhereAnotherOneMayStillArrive() {
    know(Customers.of("ann@x.io").withSubscription("sub_1").build());
    ports.add(Rewards.due("ann@x.io").withOffer(TWENTY_OFF));
    gateway.answering(_ -> new GatewayAnswer.NoAnswer("The connection broke."));
    assertThat(send().unconfirmed()).hasSize(1);
    RewardId second =
        ports
            .add(Rewards.due("ann@x.io").withOffer(TWENTY_OFF).forInviting("kim@x.io"))
            .getFirst()
            .id();
    gateway.answering(gateway::accept);

    SendReport report = send();

    assertThat(report.notRewarded())
        .extracting(one -> one.reason().brief())
        .containsExactly("Not known yet");
    assertThat(ports.reward(second).state().name()).isEqualTo(StateName.DUE);
    assertThat(gateway.sent()).hasSize(1);
  }

  @Test
  void oneThatWasMarkedAsIssuedSinceThePreflightIsNotSent() {
    know(Customers.of("ann@x.io").build());
    RewardId ann = ports.add(Rewards.due("ann@x.io")).getFirst().id();
    PreflightReport agreed = preflight().plan(ALL);
    ports.ledger().markIssued(new RewardSelection.These(Set.of(ann)), "by hand", clock.instant());

    SendReport report = sending().send(agreed, Progress.unwatched());

    assertThat(report.rewarded()).isEmpty();
    assertThat(gateway.sent()).isEmpty();
    assertThat(report.notRewarded().getFirst().reason().code()).isEqualTo(ReasonCode.CANCELLED);
  }

  @Test
  void aSuspectedSelfReferralIsNotSentByItsId() {
    know(Customers.of("ann@x.io").build());
    RewardId ann = ports.add(Rewards.suspected("ann@x.io")).getFirst().id();

    PreflightReport agreed = preflight().plan(new RewardSelection.These(Set.of(ann)));

    assertThat(agreed.wouldReward()).isEmpty();
    assertThat(agreed.notRewarded())
        .extracting(one -> one.reason().code())
        .containsExactly(ReasonCode.SELF_REFERRAL);
  }

  @Test
  void thePreflightCountsCallsAndWorth() {
    know(
        Customers.of("ann@x.io").build(),
        Customers.of("ben@x.io").withSubscription("sub_2").build());
    ports.add(Rewards.due("ann@x.io"), Rewards.due("ben@x.io").withOffer(TWENTY_OFF));

    PreflightReport agreed = preflight().plan(ALL);

    assertThat(agreed.calls()).isEqualTo(new CallCount(1, 3));
    assertThat(agreed.worth().text()).isEqualTo("25.00 usd · 1 discount");
    assertThat(gateway.calls()).isEqualTo(new CallCount(0, 0));
  }

  private void know(CustomerAccount... accounts) {
    ((InMemoryCustomers) ports.customers()).synced(Rewards.MONDAY, accounts);
    gateway.knowing(accounts);
  }

  private SendReport send() {
    return sending().send(preflight().plan(ALL), Progress.unwatched());
  }

  private Preflight preflight() {
    return new Preflight(ports.ledger(), ports.customers(), gateway);
  }

  private Sending sending() {
    var reconciler = new Reconciler(ports.ledger(), gateway, clock, Duration.ofMinutes(5));
    return new Sending(ports.ledger(), gateway, ports.customers(), reconciler, clock, Lanes.of(8));
  }

  private List<StateName> states() {
    return ports.ledger().selected(everything()).stream()
        .map(reward -> reward.state().name())
        .toList();
  }

  private RewardSelection everything() {
    Set<RewardId> unfinished =
        ports.rewards().ids(DueFilter.ALL_DUE.under(DueFilter.Standing.UNFINISHED));
    List<RewardId> issued =
        ports.rewards().issued(IssuedFilter.ALL, 0, 100).stream()
            .map(row -> row.reward().id())
            .toList();
    var all = new HashSet<>(unfinished);
    all.addAll(issued);
    return new RewardSelection.These(all);
  }
}
