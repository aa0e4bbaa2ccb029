package app.rewarddesk.reward;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.referral.ParticipantId;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.referral.ReferralId;
import app.rewarddesk.referral.ReferralState;
import java.time.Instant;

/// Speaks of rewards in tests: `Rewards.due("ann@x.io").withAmount(2500, "usd").build()`. Its ids
/// are made of the participant's and the invitee's email, so that they can be guessed.
public final class Rewards {
  public static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");

  private final String email;
  private RewardState state;
  private Campaign campaign = Campaigns.named("Spring").build();
  private Offer offer = campaign.offer();
  private String name = "";
  private String code = "";
  private String invitee = "";

  private Rewards(String email, RewardState state) {
    this.email = email;
    this.state = state;
  }

  public static Rewards due(String email) {
    return new Rewards(email, new RewardState.Due(MONDAY));
  }

  public static Rewards onHold(String email, Instant until) {
    return new Rewards(email, new RewardState.OnHold(until));
  }

  public static Rewards suspected(String email) {
    return new Rewards(email, new RewardState.Suspected("Same mailbox as the invitee, " + email));
  }

  public Rewards since(Instant time) {
    state = new RewardState.Due(time);
    return this;
  }

  public Rewards in(Campaign other) {
    campaign = other;
    offer = other.offer();
    return this;
  }

  public Rewards withAmount(long minor, String currency) {
    offer = Campaigns.credit(minor, currency);
    return this;
  }

  public Rewards withOffer(Offer other) {
    offer = other;
    return this;
  }

  public Rewards called(String other) {
    name = other;
    return this;
  }

  /// The participant's referral code.
  public Rewards withCode(String other) {
    code = other;
    return this;
  }

  public Rewards forInviting(String other) {
    invitee = other;
    return this;
  }

  public Campaign campaign() {
    return campaign;
  }

  public Participant participant() {
    return new Participant(
        new ParticipantId("par_" + campaign.name() + "_" + email),
        campaign.id(),
        new EmailAddress(email),
        name,
        code);
  }

  public Referral referral() {
    return new Referral(
        new ReferralId("ref_" + campaign.name() + "_" + invitee()),
        campaign.id(),
        participant().id(),
        invitee(),
        new ReferralState.Qualified(MONDAY, "Rule met: 1 payment"),
        "Imported",
        MONDAY);
  }

  private EmailAddress invitee() {
    return new EmailAddress(invitee.isEmpty() ? "friend-of-" + email : invitee);
  }

  public RewardId id() {
    return new RewardId("rwd_" + campaign.name() + "_" + invitee());
  }

  public Reward build() {
    return new Reward(
        id(),
        campaign.id(),
        campaign.name(),
        participant().id(),
        referral().id(),
        invitee().value(),
        Side.PARTICIPANT,
        new Recipient(new EmailAddress(email), name),
        offer,
        state,
        1);
  }
}
