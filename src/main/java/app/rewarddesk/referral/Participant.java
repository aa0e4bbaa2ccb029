package app.rewarddesk.referral;

import app.rewarddesk.campaign.CampaignId;

/// A person in a campaign who can refer others. Unique in the campaign by email, and by code where
/// there is one.
///
/// @param name blank when not known
/// @param code the referral code, compared without regard to letter case; blank when they have none
public record Participant(
    ParticipantId id, CampaignId campaign, EmailAddress email, String name, String code) {
  public Participant {
    name = name.strip();
    code = code.strip();
  }

  /// The name, or the email where no name is known.
  public String displayName() {
    return name.isEmpty() ? email.value() : name;
  }
}
