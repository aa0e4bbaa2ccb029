package app.rewarddesk.store;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.detection.CampaignBook;
import app.rewarddesk.detection.CampaignRegister;
import app.rewarddesk.detection.CustomerIndex;
import app.rewarddesk.detection.ParticipantList;
import app.rewarddesk.detection.Register;
import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.issuing.CustomerDirectory;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.RewardList;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.Rewards;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    for (Rewards one : rewards) {
      if (campaigns.find(one.campaign().id()).isEmpty()) {
        campaigns.save(one.campaign(), Rewards.MONDAY);
      }
    }
    Map<CampaignId, List<Rewards>> byCampaign =
        Stream.of(rewards).collect(Collectors.groupingBy(one -> one.campaign().id()));
    byCampaign.forEach(this::add);
    return List.of(rewards).stream().map(one -> reward(one.id())).toList();
  }

  private void add(CampaignId campaign, List<Rewards> rewards) {
    CampaignBook book = register.book(campaign).orElseThrow();
    Map<Object, RegisterChange> changes = new LinkedHashMap<>();
    for (Rewards one : rewards) {
      if (book.participants().stream()
          .noneMatch(participant -> participant.id().equals(one.participant().id()))) {
        changes.putIfAbsent(
            one.participant().id(), new RegisterChange.AddParticipant(one.participant()));
      }
      changes.put(one.referral().id(), new RegisterChange.AddReferral(one.referral()));
      changes.put(one.id(), new RegisterChange.AddReward(one.build()));
    }
    if (!register.apply(book.revision(), List.copyOf(changes.values()), "test", Rewards.MONDAY)) {
      throw new IllegalStateException("The campaign changed under the test's hands");
    }
  }

  /// The reward as it is kept now.
  public Reward reward(RewardId id) {
    return ledger.find(id).orElseThrow();
  }

  public BatchId openBatch() {
    BatchId batch = BatchId.next();
    ledger.openBatch(batch, 1, Rewards.MONDAY);
    return batch;
  }
}
