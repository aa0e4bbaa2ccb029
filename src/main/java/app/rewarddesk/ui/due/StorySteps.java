package app.rewarddesk.ui.due;

import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.ReferralState;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.due.StoryStep.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Tells why a reward is due, step by step: invited, paid, rule met, hold, due.
final class StorySteps {
  private final RewardStory story;
  private final Dates dates;
  private final List<StoryStep> steps = new ArrayList<>();

  private StorySteps(RewardStory story, Dates dates) {
    this.story = story;
    this.dates = dates;
  }

  static List<StoryStep> of(RewardStory story, Dates dates) {
    return new StorySteps(story, dates).tell();
  }

  private List<StoryStep> tell() {
    Reward reward = story.reward();
    add(
        Kind.INVITED,
        reward.recipient().displayName() + " invited " + reward.invitee(),
        story.referral().evidence(),
        story.referral().createdAt());
    story.payments().forEach(this::paid);
    referral(story.referral().state());
    standing(reward.state());
    return List.copyOf(steps);
  }

  private void paid(PaymentSeen payment) {
    String what = story.reward().invitee() + " paid " + payment.amount().text();
    if (payment.refunded()) {
      add(Kind.NOT_COUNTED, what, "Refunded, so it does not count", payment.paidAt());
    } else if (payment.counts()) {
      add(Kind.PAID, what, "", payment.paidAt());
    } else {
      add(Kind.NOT_COUNTED, what, "Nothing was paid, so it does not count", payment.paidAt());
    }
  }

  private void referral(ReferralState state) {
    switch (state) {
      case ReferralState.Qualified(var at, var because) ->
          add(Kind.RULE_MET, because, story.reward().campaignName(), at);
      case ReferralState.Suspected(var because) ->
          add(Kind.SUSPECTED, "Self-referral suspected", because, story.referral().createdAt());
      case ReferralState.Cancelled(var at, var because) ->
          add(Kind.CANCELLED, "Referral cancelled", because, at);
      case ReferralState.Pending _ -> {}
    }
  }

  private void standing(RewardState state) {
    switch (state) {
      case RewardState.OnHold(var until) ->
          add(Kind.HOLD, "On hold", "Due on " + dates.day(until), until);
      case RewardState.Suspected _, RewardState.Issuing _ -> {}
      case RewardState.Due(var since) -> due(since);
      case RewardState.Unconfirmed _ ->
          add(Kind.DUE, "Sent, and not confirmed", "", story.tries().getLast().at());
      case RewardState.Issued(var receipt) ->
          add(Kind.DECIDED, "Issued", String.join(", ", receipt.stripeIds()), receipt.issuedAt());
      case RewardState.MarkedIssued(var at, var note) ->
          add(Kind.DECIDED, "Marked as issued", note, at);
      case RewardState.Dismissed(var at, var note) -> add(Kind.DECIDED, "Dismissed", note, at);
      case RewardState.Cancelled(var at, var because) ->
          add(Kind.CANCELLED, "Cancelled", because, at);
    }
  }

  private void due(Instant since) {
    if (story.referral().state() instanceof ReferralState.Qualified(var at, _)) {
      long days = Duration.between(at, since).toDays();
      if (days > 0) {
        add(
            Kind.HOLD,
            days == 1 ? "Hold of 1 day over" : "Hold of " + days + " days over",
            "No refund was seen",
            since);
      }
    }
    add(Kind.DUE, "Due", "Offer fixed on this day: " + story.reward().offer().shortText(), since);
  }

  private void add(Kind kind, String what, String detail, Instant at) {
    steps.add(new StoryStep(kind, what, detail, at));
  }
}
