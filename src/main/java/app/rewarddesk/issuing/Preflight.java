package app.rewarddesk.issuing;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.money.MoneySums;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardKind;
import app.rewarddesk.reward.RewardState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Works out what a send would do, from the customer index. Writes nothing and asks Stripe nothing.
public final class Preflight {
  private final RewardLedger ledger;
  private final CustomerDirectory customers;
  private final RewardGateway gateway;

  public Preflight(RewardLedger ledger, CustomerDirectory customers, RewardGateway gateway) {
    this.ledger = ledger;
    this.customers = customers;
    this.gateway = gateway;
  }

  /// What sending a selection would do. Those that are neither due, suspected nor cancelled are
  /// left out: nothing is owed to them now.
  public PreflightReport plan(RewardSelection selection) {
    List<Reward> rewards = ledger.selected(selection);
    Map<EmailAddress, List<CustomerAccount>> known =
        customers.byEmail(
            rewards.stream().map(reward -> reward.recipient().email()).distinct().toList());
    List<Planned> would = new ArrayList<>();
    List<NotRewarded> not = new ArrayList<>();
    var forecast = new Forecast();
    for (Reward reward : rewards) {
      List<CustomerAccount> candidates =
          forecast.of(known.getOrDefault(reward.recipient().email(), List.of()));
      switch (decide(reward, candidates)) {
        case Decision.Give(var account, var change) -> {
          would.add(new Planned(reward, account, change));
          forecast.add(account, change);
        }
        case Decision.Withhold(var reason) -> not.add(new NotRewarded(reward, reason));
        case Decision.LeaveOut() -> {}
      }
    }
    CallCount calls = callsFor(would);
    return new PreflightReport(would, not, worth(would), calls, gateway.expectedTime(calls));
  }

  private static Decision decide(Reward reward, List<CustomerAccount> candidates) {
    return switch (reward.state()) {
      case RewardState.Due _ ->
          Decision.among(reward.recipient().email(), candidates, reward.offer());
      case RewardState.Suspected(var because) ->
          new Decision.Withhold(NotRewardedReason.selfReferral(because));
      case RewardState.Cancelled(_, var because) ->
          new Decision.Withhold(NotRewardedReason.cancelled(because));
      case RewardState.OnHold _,
          RewardState.Issuing _,
          RewardState.Unconfirmed _,
          RewardState.Issued _,
          RewardState.MarkedIssued _,
          RewardState.Dismissed _ ->
          new Decision.LeaveOut();
    };
  }

  /// One write a reward, before a discount one reading, and for each coupon setting the coupon.
  private static CallCount callsFor(List<Planned> would) {
    long readings =
        would.stream().map(Planned::change).filter(Change.AddDiscount.class::isInstance).count();
    long settings =
        would.stream().map(Planned::reward).flatMap(Preflight::coupon).distinct().count();
    return new CallCount(readings, would.size() + settings);
  }

  private static Stream<CouponSetting> coupon(Reward reward) {
    return CouponSetting.of(reward).stream();
  }

  private static RewardWorth worth(List<Planned> would) {
    return new RewardWorth(
        would.size(),
        MoneySums.of(
            would.stream()
                .map(Planned::change)
                .filter(Change.AddCredit.class::isInstance)
                .map(change -> ((Change.AddCredit) change).amount())),
        would.stream()
            .filter(planned -> RewardKind.of(planned.reward().offer()) == RewardKind.COUPON)
            .count());
  }
}
