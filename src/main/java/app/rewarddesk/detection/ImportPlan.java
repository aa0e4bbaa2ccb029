package app.rewarddesk.detection;

import app.rewarddesk.campaign.CampaignId;
import java.util.List;

/// What importing a file would do, or did.
///
/// @param source the file's name
/// @param rows rows of the file but its header
/// @param added rows that bring something new
/// @param changed rows that change something known
/// @param same rows that change nothing
/// @param moreDue how many rewards become due
/// @param moreOnHold how many rewards begin their hold
/// @param changes what the register is asked to do
public record ImportPlan(
    CampaignId campaign,
    Revision basis,
    String source,
    long rows,
    long added,
    long changed,
    long same,
    List<WrongRow> wrong,
    long moreDue,
    long moreOnHold,
    List<RegisterChange> changes) {
  public ImportPlan {
    wrong = List.copyOf(wrong);
    changes = List.copyOf(changes);
  }
}
