package app.rewarddesk.detection;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.referral.ParticipantId;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.referral.ReferralState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Asks a campaign's rule again of the referrals that have not qualified yet, after the rule was
/// changed.
public final class Evaluation {
  private final Register register;
  private final Clock clock;

  public Evaluation(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /// Referrals that meet the rule now earn their reward. Rewards that exist are left alone.
  ///
  /// @return how many rewards were made
  /// @throws IllegalArgumentException when there is no such campaign
  public int evaluate(CampaignId campaign) {
    while (true) {
      CampaignBook book =
          register
              .book(campaign)
              .orElseThrow(() -> new IllegalArgumentException("No such campaign: " + campaign));
      Instant now = clock.instant();
      List<RegisterChange> changes = changes(book, now);
      if (changes.isEmpty()
          || register.apply(book.revision(), changes, "evaluation of the rule", now)) {
        return (int) changes.stream().filter(RegisterChange.AddReward.class::isInstance).count();
      }
    }
  }

  /// What the rule changes, by what the book knows.
  static List<RegisterChange> changes(CampaignBook book, Instant now) {
    var drafts = new ReferralDrafts(book);
    var earning = new Earning(book.campaign(), now);
    Map<ParticipantId, Participant> people =
        book.participants().stream()
            .collect(Collectors.toMap(Participant::id, Function.identity()));
    List<RegisterChange> changes = new ArrayList<>();
    for (Referral referral : book.referrals()) {
      Participant participant = people.get(referral.participant());
      if (participant != null && isOpen(referral)) {
        changes.addAll(earning.changes(drafts.draft(referral), participant));
      }
    }
    return changes;
  }

  private static boolean isOpen(Referral referral) {
    return switch (referral.state()) {
      case ReferralState.Pending(), ReferralState.Suspected _ -> true;
      case ReferralState.Qualified _, ReferralState.Cancelled _ -> false;
    };
  }
}
