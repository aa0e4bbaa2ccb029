package app.rewarddesk.store;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.detection.CampaignBook;
import app.rewarddesk.detection.CampaignRegister;
import app.rewarddesk.detection.CustomerIndex;
import app.rewarddesk.detection.ParticipantList;
import app.rewarddesk.detection.Register;
import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.detection.Revision;
import app.rewarddesk.issuing.CustomerDirectory;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.RewardList;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.Rewards;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// All ports of one store, real or in memory, and what tests put into it.
public record Ports(
    RewardLedger ledger,
    RewardList rewards,
    CustomerDirectory customers,
    CustomerIndex index,
    CampaignRegister campaigns,
    Register register,
    ParticipantList participants) {

  public static Ports of(Store store) {
    return new Ports(
        store.ledger(),
        store.rewards(),
        store.customers(),
        store.customerIndex(),
        store.campaigns(),
        store.register(),
        store.participants());
  }

  /// An empty store in memory.
  public static Ports inMemory() {
    var customers = new InMemoryCustomers();
    var ledger = new InMemoryRewardLedger();
    var register = new InMemoryRegister(ledger, customers);
    return new Ports(ledger, ledger, customers, customers, register, register, register);
  }

  /// Puts rewards in, with their campaign, participant and referral as far as these are new.
  ///
  /// @return the rewards as they are kept, in the same order
  public List<Reward> add(Rewards... rewards) {
    List.of(rewards).forEach(this::add);
    return List.of(rewards).stream().map(one -> reward(one.id())).toList();
  }

  private void add(Rewards one) {
    if (campaigns.find(one.campaign().id()).isEmpty()) {
      campaigns.save(one.campaign(), Rewards.MONDAY);
    }
    CampaignBook book = register.book(one.campaign().id()).orElseThrow();
    List<RegisterChange> changes = new ArrayList<>();
    if (book.participants().stream().noneMatch(p -> p.id().equals(one.participant().id()))) {
      changes.add(new RegisterChange.AddParticipant(one.participant()));
    }
    changes.add(new RegisterChange.AddReferral(one.referral()));
    changes.add(new RegisterChange.AddReward(one.build()));
    apply(one.campaign().id(), changes.toArray(RegisterChange[]::new));
  }

  /// Applies changes to a campaign as it is now.
  public void apply(CampaignId campaign, RegisterChange... changes) {
    Revision basis = register.book(campaign).orElseThrow().revision();
    if (!register.apply(basis, List.of(changes), "test", Rewards.MONDAY)) {
      throw new AssertionError("The campaign changed in between");
    }
  }

  /// The reward as it is kept now.
  public Reward reward(RewardId id) {
    return ledger.find(id).orElseThrow();
  }

  public BatchId openBatch() {
    BatchId batch = BatchId.next();
    ledger.openBatch(batch, Set.of(), Rewards.MONDAY);
    return batch;
  }
}
