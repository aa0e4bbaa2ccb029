package app.rewarddesk.issuing;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Works out from the customer index what stands in the way of each reward, so that the table says
/// it before anything is sent.
public final class ReadinessCheck {
  private final RewardLedger ledger;
  private final CustomerDirectory customers;

  public ReadinessCheck(RewardLedger ledger, CustomerDirectory customers) {
    this.ledger = ledger;
    this.customers = customers;
  }

  /// Works it out again for all rewards that are due or on hold. Before the first sync nothing can
  /// be told.
  public void refresh() {
    if (customers.syncedAt().isEmpty()) {
      return;
    }
    List<Reward> rewards = ledger.undecided();
    Map<EmailAddress, List<CustomerAccount>> known =
        customers.byEmail(
            rewards.stream().map(reward -> reward.recipient().email()).distinct().toList());
    List<RewardReadiness> all = new ArrayList<>();
    for (Reward reward : rewards) {
      List<CustomerAccount> candidates = known.getOrDefault(reward.recipient().email(), List.of());
      all.add(new RewardReadiness(reward.id(), readiness(reward, candidates)));
    }
    ledger.keepReadiness(all);
  }

  private static Readiness readiness(Reward reward, List<CustomerAccount> candidates) {
    if (reward.state() instanceof RewardState.Suspected(var because)) {
      return new Readiness.InTheWay(NotRewardedReason.selfReferral(because));
    }
    return switch (Decision.among(reward.recipient().email(), candidates, reward.offer())) {
      case Decision.Give(var account, _) -> new Readiness.Ready(account.customer().id());
      case Decision.Withhold(var reason) -> new Readiness.InTheWay(reason);
      case Decision.LeaveOut() -> new Readiness.NotChecked();
    };
  }
}
