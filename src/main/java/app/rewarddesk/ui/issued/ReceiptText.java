package app.rewarddesk.ui.issued;

import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.ui.Dates;
import java.util.ArrayList;
import java.util.List;

/// A receipt as lines of text, for a message to a colleague or to support.
final class ReceiptText {
  private ReceiptText() {}

  static String of(RewardStory story, Dates dates) {
    Reward reward = story.reward();
    List<String> lines = new ArrayList<>();
    lines.add(reward.recipient().displayName() + " <" + reward.recipient().email() + ">");
    lines.add(reward.offer().shortText() + ", " + reward.campaignName());
    lines.add("Invited: " + reward.invitee());
    switch (reward.state()) {
      case RewardState.Issued(var receipt) -> {
        lines.add("Issued: " + dates.moment(receipt.issuedAt()));
        lines.add("Customer: " + receipt.customer().value());
        lines.add("In Stripe: " + String.join(", ", receipt.stripeIds()));
        if (!receipt.requestId().isBlank()) {
          lines.add("Request: " + receipt.requestId());
        }
      }
      case RewardState.MarkedIssued(var at, var note) ->
          lines.add("Marked as issued: " + dates.moment(at) + (note.isBlank() ? "" : ", " + note));
      case RewardState.OnHold _,
          RewardState.Suspected _,
          RewardState.Due _,
          RewardState.Issuing _,
          RewardState.Unconfirmed _,
          RewardState.Dismissed _,
          RewardState.Cancelled _ ->
          lines.add(reward.state().name().title());
    }
    lines.add("Reward: " + reward.id().value());
    return String.join("\n", lines);
  }
}
