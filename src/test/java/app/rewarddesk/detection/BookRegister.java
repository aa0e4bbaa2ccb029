package app.rewarddesk.detection;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.referral.ParticipantId;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.referral.ReferralId;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A register of one campaign in memory that refuses what a database's constraints would refuse.
final class BookRegister implements Register {
  private final Map<ParticipantId, Participant> participants = new LinkedHashMap<>();
  private final Map<ReferralId, Referral> referrals = new LinkedHashMap<>();
  private final Map<PaymentKey, PaymentSeen> payments = new LinkedHashMap<>();
  private final Map<RewardId, Reward> rewards = new LinkedHashMap<>();
  private Campaign campaign;
  private long revision;

  private record PaymentKey(ReferralId referral, Instant paidAt, Object amount) {}

  BookRegister(Campaign campaign) {
    this.campaign = campaign;
  }

  /// The campaign is saved anew.
  void save(Campaign next) {
    campaign = next;
    revision++;
  }

  CampaignBook book() {
    return new CampaignBook(
        campaign,
        new Revision(campaign.id(), revision),
        List.copyOf(participants.values()),
        List.copyOf(referrals.values()),
        List.copyOf(payments.values()),
        List.copyOf(rewards.values()));
  }

  @Override
  public Optional<CampaignBook> book(CampaignId id) {
    return id.equals(campaign.id()) ? Optional.of(book()) : Optional.empty();
  }

  @Override
  public boolean apply(Revision basis, List<RegisterChange> changes, String why, Instant now) {
    if (!basis.equals(book().revision())) {
      return false;
    }
    changes.forEach(this::apply);
    revision++;
    return true;
  }

  /// What happened to a reward meanwhile, as the ledger keeps it.
  void move(RewardId id, RewardState state) {
    rewards.computeIfPresent(id, (_, reward) -> in(state, reward));
  }

  private void apply(RegisterChange change) {
    switch (change) {
      case RegisterChange.AddParticipant(var participant) -> {
        require(!participants.containsKey(participant.id()), change);
        keep(participant, change);
      }
      case RegisterChange.ChangeParticipant(var participant) -> {
        require(participants.containsKey(participant.id()), change);
        keep(participant, change);
      }
      case RegisterChange.AddReferral(var referral) -> {
        require(
            referrals.values().stream().noneMatch(r -> r.invitee().equals(referral.invitee())),
            change);
        require(participants.containsKey(referral.participant()), change);
        referrals.put(referral.id(), referral);
      }
      case RegisterChange.ChangeReferral(var referral) -> {
        require(referrals.containsKey(referral.id()), change);
        referrals.put(referral.id(), referral);
      }
      case RegisterChange.AddPayment(var payment) -> {
        require(referrals.containsKey(payment.referral()), change);
        require(payments.put(key(payment), payment) == null, change);
      }
      case RegisterChange.ChangePayment(var payment) ->
          require(payments.put(key(payment), payment) != null, change);
      case RegisterChange.AddReward(var reward) -> {
        require(referrals.containsKey(reward.referral()), change);
        require(
            rewards.values().stream().noneMatch(r -> r.referral().equals(reward.referral())),
            change);
        rewards.put(reward.id(), reward);
      }
      case RegisterChange.ChangeReward(var reward, var next) -> {
        require(reward.equals(rewards.get(reward.id())), change);
        rewards.put(reward.id(), in(next, reward));
      }
    }
  }

  private void keep(Participant participant, RegisterChange change) {
    participants.put(participant.id(), participant);
    long sameEmail =
        participants.values().stream().filter(p -> p.email().equals(participant.email())).count();
    long sameCode = participants.values().stream().filter(p -> sameCode(p, participant)).count();
    require(sameEmail == 1 && sameCode <= 1, change);
  }

  private static boolean sameCode(Participant one, Participant other) {
    return !one.code().isEmpty()
        && one.code().toLowerCase(Locale.ROOT).equals(other.code().toLowerCase(Locale.ROOT));
  }

  private static PaymentKey key(PaymentSeen payment) {
    return new PaymentKey(payment.referral(), payment.paidAt(), payment.amount());
  }

  private static Reward in(RewardState state, Reward reward) {
    return new Reward(
        reward.id(),
        reward.campaign(),
        reward.campaignName(),
        reward.participant(),
        reward.referral(),
        reward.invitee(),
        reward.side(),
        reward.recipient(),
        reward.offer(),
        state,
        reward.version() + 1);
  }

  private static void require(boolean holds, RegisterChange change) {
    if (!holds) {
      throw new IllegalStateException("A constraint forbids " + change);
    }
  }
}
