package app.rewarddesk.benchmark;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.detection.Revision;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.issuing.RewardReadiness;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.referral.ParticipantId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.store.Ports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Fills a store with rewards, the same ones each time. Most are due, a tenth of these with
/// something in the way; a tenth is on hold; a share is marked as issued. Each participant of a
/// campaign brought up to twenty people.
final class StoreFilling {
  private static final int A_TRANSACTION = 50_000;
  static final List<Campaign> CAMPAIGNS =
      List.of(
          Campaigns.named("Spring").build(),
          Campaigns.named("Autumn").offering(Campaigns.percentOff("20")).build(),
          Campaigns.named("Japan").offering(Campaigns.credit(3500, "jpy")).build(),
          Campaigns.named("Rare").build());

  private final Ports ports;
  private final int rewards;
  private final Random random = new Random(42);
  private final Set<ParticipantId> people = new HashSet<>();

  StoreFilling(Ports ports, int rewards) {
    this.ports = ports;
    this.rewards = rewards;
  }

  void fill() {
    for (Campaign campaign : CAMPAIGNS) {
      ports.campaigns().save(campaign, Rewards.MONDAY);
    }
    for (int from = 0; from < rewards; from += A_TRANSACTION) {
      add(from, Math.min(rewards, from + A_TRANSACTION));
    }
    tellReadiness();
    ports
        .ledger()
        .markIssued(
            new RewardSelection.AllMatching(
                new DueFilter(Set.of(), "7@", DueFilter.Standing.READY), Set.of()),
            "",
            Rewards.MONDAY);
  }

  private void add(int from, int end) {
    for (int c = 0; c < CAMPAIGNS.size(); c++) {
      List<RegisterChange> changes = new ArrayList<>();
      for (int i = from; i < end; i++) {
        if (campaignOf(i) == c) {
          add(i, changes);
        }
      }
      CampaignId id = CAMPAIGNS.get(c).id();
      ports
          .register()
          .apply(new Revision(id, from / A_TRANSACTION), changes, "benchmark", Rewards.MONDAY);
    }
  }

  private static int campaignOf(int i) {
    return i % 1000 == 0 ? 3 : i % 3;
  }

  private void add(int i, List<RegisterChange> changes) {
    int person = i / 60;
    String email =
        "person" + Integer.toHexString(person * 0x9E3779B1) + "." + person + "@example.com";
    String invitee = "friend" + Integer.toHexString(i * 0x9E3779B1) + "." + i + "@example.com";
    Instant time = Rewards.MONDAY.minusSeconds(random.nextInt(30_000_000));
    Rewards reward =
        (i % 10 == 9 ? Rewards.onHold(email, time) : Rewards.due(email).since(time))
            .called("Person " + Integer.toHexString(person * 0x85EBCA6B))
            .withCode("code" + person)
            .forInviting(invitee)
            .in(CAMPAIGNS.get(campaignOf(i)));
    if (people.add(reward.participant().id())) {
      changes.add(new RegisterChange.AddParticipant(reward.participant()));
    }
    changes.add(new RegisterChange.AddReferral(reward.referral()));
    changes.add(new RegisterChange.AddReward(reward.build()));
  }

  private void tellReadiness() {
    List<Reward> undecided = ports.ledger().undecided();
    List<RewardReadiness> all = new ArrayList<>();
    for (Reward reward : undecided) {
      boolean inTheWay = Math.floorMod(reward.id().value().hashCode(), 10) == 0;
      all.add(
          new RewardReadiness(
              reward.id(),
              inTheWay
                  ? new Readiness.InTheWay(NotRewardedReason.noCustomer(reward.recipient().email()))
                  : new Readiness.Ready(new CustomerId("cus_" + reward.id().value()))));
    }
    ports.ledger().keepReadiness(all);
  }
}
