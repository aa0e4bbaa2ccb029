package app.rewarddesk.detection;

import app.rewarddesk.referral.Participant;
import java.util.List;

/// A row of the Participants table.
///
/// @param customers ids of Stripe's customers with this email, as the index knows them; usually
///   none or one
public record ParticipantRow(
    Participant participant,
    String campaignName,
    long referrals,
    long rewardsDue,
    long rewardsIssued,
    List<String> customers) {
  public ParticipantRow {
    customers = List.copyOf(customers);
  }
}
