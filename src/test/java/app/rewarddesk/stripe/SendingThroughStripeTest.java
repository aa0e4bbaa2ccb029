package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.detection.AccountCheck;
import app.rewarddesk.detection.Sync;
import app.rewarddesk.detection.SyncOutcome;
import app.rewarddesk.issuing.CallCount;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.Lanes;
import app.rewarddesk.issuing.Preflight;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.Reconciler;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.issuing.Sending;
import app.rewarddesk.rehearsal.Fault;
import app.rewarddesk.rehearsal.RequestMatch;
import app.rewarddesk.reward.ReasonCode;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.store.Ports;
import app.rewarddesk.work.Progress;
import app.rewarddesk.work.SettableClock;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The engine, the real gateway and the rehearsal Stripe together: what the report says is what
/// Stripe holds.
class SendingThroughStripeTest extends RehearsedTest {
  private static final RewardSelection ALL =
      new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of());
  private static final RequestMatch CREDITS =
      RequestMatch.of("POST", "/v1/customers/*/balance_transactions");
  private static final RequestMatch UPDATES = RequestMatch.of("POST", "/v1/subscriptions/*");
  private static final Campaign COUPONS =
      Campaigns.named("Coupons").offering(Attempts.percent(20)).build();

  private final Ports ports = Ports.inMemory();
  private final SettableClock clock = new SettableClock(noon());

  @Override
  InstantSource wall() {
    return clock;
  }

  @Test
  void creditsAndDiscountsGoToThoseWhoCanHaveThem() {
    String ann = customer("Ann@X.io ");
    subscription(ann);
    String ben = customer("ben@x.io");
    String his = subscription(ben);
    String cleo = customer("cleo@x.io");
    String hers = subscription(cleo);
    make("/v1/coupons", "id", "WELCOME", "percent_off", "10", "duration", "forever");
    post("/v1/subscriptions/" + hers, "discounts[0][coupon]", "WELCOME");
    List<String> heldByCleo = discounts(hers);
    ports.add(
        Rewards.due("ann@x.io").withAmount(2500, "usd"),
        Rewards.due("ben@x.io").in(COUPONS),
        Rewards.due("cleo@x.io").in(COUPONS),
        Rewards.due("nobody@x.io"));
    sync();

    PreflightReport plan = plan();
    SendReport report = send(plan);

    assertThat(report.rewarded()).hasSize(2);
    assertThat(report.notRewarded())
        .extracting(one -> one.reason().code())
        .containsExactlyInAnyOrder(ReasonCode.EXISTING_DISCOUNT, ReasonCode.NO_CUSTOMER);
    assertThat(balance(ann)).isEqualTo(-2500);
    assertThat(discounts(his)).hasSize(1);
    assertThat(discounts(hers)).isEqualTo(heldByCleo);
    assertThat(report.calls()).isEqualTo(plan.calls()).isEqualTo(new CallCount(1, 3));
  }

  @Test
  void aDiscountThatCameAfterThePlanIsKept() {
    String ben = customer("ben@x.io");
    String his = subscription(ben);
    make("/v1/coupons", "id", "WELCOME", "percent_off", "10", "duration", "forever");
    ports.add(Rewards.due("ben@x.io").in(COUPONS));
    sync();
    PreflightReport plan = plan();
    post("/v1/subscriptions/" + his, "discounts[0][coupon]", "WELCOME");

    SendReport report = send(plan);

    assertThat(report.notRewarded())
        .extracting(one -> one.reason().message())
        .containsExactly("They hold WELCOME, 10 % forever, which is not used up. It was kept.");
    assertThat(discounts(his)).hasSize(1);
  }

  @Test
  void aKeyWithoutThePermissionEndsTheRun() {
    for (int i = 0; i < 30; i++) {
      subscription(customer("c" + i + "@x.io"));
      ports.add(Rewards.due("c" + i + "@x.io"));
    }
    sync();
    stripe.faults().always(CREDITS, new Fault.MissingPermission("rak_customer_write"));
    stripe.forgetRequests();

    SendReport report = send(plan());

    assertThat(report.notRewarded())
        .hasSize(30)
        .allMatch(one -> one.reason().code() == ReasonCode.MISSING_PERMISSION);
    assertThat(writes()).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void whateverGoesWrongEveryRewardIsGivenOnce() {
    for (int i = 0; i < 24; i++) {
      subscription(customer("credit" + i + "@x.io"));
      subscription(customer("coupon" + i + "@x.io"));
      ports.add(
          Rewards.due("credit" + i + "@x.io").withAmount(100 + i, "usd"),
          Rewards.due("coupon" + i + "@x.io").in(COUPONS));
    }
    sync();
    for (RequestMatch writes : List.of(CREDITS, UPDATES)) {
      stripe.faults().everyNth(writes, 3, new Fault.Dropped(Fault.Moment.AFTER_EFFECT));
      stripe.faults().everyNth(writes, 4, new Fault.Dropped(Fault.Moment.BEFORE_EFFECT));
      stripe.faults().everyNth(writes, 5, new Fault.ServerError(Fault.Moment.AFTER_EFFECT));
      stripe.faults().everyNth(writes, 7, new Fault.ServerError(Fault.Moment.BEFORE_EFFECT));
      stripe.faults().everyNth(writes, 11, new Fault.HalfAnswer());
    }

    SendReport first = send(plan());
    for (int day = 0; day < 30 && !isDone(); day++) {
      reconcile();
      clock.advance(Duration.ofHours(24));
      reconcile();
      sync();
      send(plan());
    }

    assertThat(first.unconfirmed()).isNotEmpty();
    assertThat(rewards()).hasSize(48).allMatch(one -> one.state() instanceof RewardState.Issued);
    assertThat(marksInStripe())
        .containsExactlyInAnyOrderElementsOf(
            rewards().stream().map(Reward::id).map(RewardId::value).toList());
  }

  /// The reward behind every credit, and behind every discount that ever was on a subscription.
  private List<String> marksInStripe() {
    JsonObject state = stripe.state();
    List<String> marks = new ArrayList<>();
    for (String kind : List.of("balance_transactions", "subscriptions")) {
      state.getAsJsonArray(kind).asList().stream()
          .map(one -> one.getAsJsonObject().getAsJsonObject("metadata"))
          .filter(metadata -> metadata.has("rewarddesk_reward"))
          .forEach(metadata -> marks.add(metadata.get("rewarddesk_reward").getAsString()));
    }
    assertThat(state.getAsJsonObject("discounts").size()).isEqualTo(24);
    return marks;
  }

  private boolean isDone() {
    return rewards().stream().allMatch(one -> one.state() instanceof RewardState.Issued);
  }

  private List<Reward> rewards() {
    return Stream.iterate(0, i -> i < 24, i -> i + 1)
        .flatMap(
            i ->
                Stream.of(
                    Rewards.due("credit" + i + "@x.io").id(),
                    Rewards.due("coupon" + i + "@x.io").in(COUPONS).id()))
        .map(ports::reward)
        .toList();
  }

  private void sync() {
    var check = new AccountCheck(reader, ports.index(), clock);
    assertThat(new Sync(check, reader, ports.index(), clock).run(Progress.unwatched()))
        .isInstanceOf(SyncOutcome.Complete.class);
  }

  private PreflightReport plan() {
    return new Preflight(ports.ledger(), ports.customers(), gateway).plan(ALL);
  }

  private SendReport send(PreflightReport plan) {
    return new Sending(ports.ledger(), gateway, ports.customers(), reconciler(), clock, Lanes.of(8))
        .send(plan, Progress.unwatched());
  }

  private void reconcile() {
    reconciler().reconcile(Progress.unwatched());
  }

  private Reconciler reconciler() {
    return new Reconciler(ports.ledger(), gateway, clock, Duration.ofMinutes(5));
  }
}
