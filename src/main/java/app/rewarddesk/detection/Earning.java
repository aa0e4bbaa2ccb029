package app.rewarddesk.detection;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Qualification;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.referral.ReferralState;
import app.rewarddesk.referral.ReferralState.Qualified;
import app.rewarddesk.reward.Recipient;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides what becomes of a referral, and of the reward made of it, after news (DESIGN, "A
/// reward's life"). What is issued, under way or settled by the marketer is left alone.
final class Earning {
  private final Campaign campaign;
  private final Instant now;

  Earning(Campaign campaign, Instant now) {
    this.campaign = campaign;
    this.now = now;
  }

  /// What the register is asked to do; nothing when the news changes nothing.
  ///
  /// @param participant the referral's
  List<RegisterChange> changes(ReferralDraft draft, Participant participant) {
    Verdict verdict = judge(draft);
    Referral next = draft.referral().in(stateAfter(verdict, draft.referral(), participant));
    List<RegisterChange> changes = new ArrayList<>();
    if (!draft.isKnown()) {
      changes.add(new RegisterChange.AddReferral(next));
    } else if (!next.equals(draft.referral())) {
      changes.add(new RegisterChange.ChangeReferral(next));
    }
    changes.addAll(draft.paymentChanges());
    rewardChange(verdict, draft, next, participant).ifPresent(changes::add);
    return changes;
  }

  private sealed interface Verdict {
    record Earned(Qualified how) implements Verdict {}

    record Lost(String because) implements Verdict {}

    record Unchanged() implements Verdict {}
  }

  private Verdict judge(ReferralDraft draft) {
    if (draft.referral().state() instanceof ReferralState.Cancelled state) {
      return judgeCancelled(draft, state);
    }
    if (draft.isCancelledNow()) {
      return new Verdict.Lost(Because.cancelled(draft.referral().invitee()));
    }
    Optional<Qualified> met = met(draft.payments());
    if (draft.isRefundedNow() && met.isEmpty()) {
      return wasOwed(draft)
          ? new Verdict.Lost(Because.refunded(draft.referral().invitee()))
          : new Verdict.Unchanged();
    }
    return draft
        .qualifiedAt()
        .map(at -> new Qualified(at, "Marked as qualified in an imported file"))
        .or(() -> met)
        .<Verdict>map(Verdict.Earned::new)
        .orElseGet(Verdict.Unchanged::new);
  }

  /// Refunds can be followed by another payment, and then the participant did bring somebody who
  /// pays. What somebody cancelled on purpose stays cancelled, whatever is paid.
  private Verdict judgeCancelled(ReferralDraft draft, ReferralState.Cancelled state) {
    if (!Because.isRefunded(state, draft.referral().invitee())) {
      return new Verdict.Unchanged();
    }
    if (draft.isCancelledNow()) {
      return new Verdict.Lost(Because.cancelled(draft.referral().invitee()));
    }
    return Optional.of(draft)
        .filter(ReferralDraft::isPaidNow)
        .flatMap(paid -> met(paid.payments()))
        .<Verdict>map(Verdict.Earned::new)
        .orElseGet(Verdict.Unchanged::new);
  }

  private Optional<Qualified> met(List<PaymentSeen> payments) {
    return Qualification.judge(campaign.rule(), payments);
  }

  /// Whether it qualified before the refunds, or would have.
  private boolean wasOwed(ReferralDraft draft) {
    return draft.referral().state() instanceof Qualified
        || draft.reward().isPresent()
        || draft.qualifiedAt().isPresent()
        || met(draft.payments().stream().map(Earning::unrefunded).toList()).isPresent();
  }

  private static PaymentSeen unrefunded(PaymentSeen payment) {
    return new PaymentSeen(payment.referral(), payment.amount(), payment.paidAt(), false);
  }

  private ReferralState stateAfter(Verdict verdict, Referral before, Participant participant) {
    return switch (verdict) {
      case Verdict.Unchanged() -> before.state();
      case Verdict.Lost(var because) -> new ReferralState.Cancelled(now, because);
      case Verdict.Earned(var how) ->
          switch (before.state()) {
            case Qualified earlier -> earlier;
            case ReferralState.Suspected suspected -> suspected;
            case ReferralState.Pending(), ReferralState.Cancelled _ ->
                participant.email().looksLike(before.invitee())
                    ? new ReferralState.Suspected(Because.sameMailbox(before.invitee()))
                    : how;
          };
    };
  }

  private Optional<RegisterChange> rewardChange(
      Verdict verdict, ReferralDraft draft, Referral next, Participant participant) {
    return switch (verdict) {
      case Verdict.Unchanged() -> Optional.empty();
      case Verdict.Lost(var because) ->
          draft
              .reward()
              .filter(Earning::mayBeCancelled)
              .map(
                  reward ->
                      new RegisterChange.ChangeReward(
                          reward, new RewardState.Cancelled(now, because)));
      case Verdict.Earned(var how) -> {
        RewardState state = stateOfReward(next.state(), how);
        yield draft.reward().isEmpty()
            ? Optional.of(new RegisterChange.AddReward(reward(next, participant, state)))
            : draft
                .reward()
                .filter(reward -> isBack(draft, reward))
                .map(reward -> new RegisterChange.ChangeReward(reward, state));
      }
    };
  }

  /// Whether a reward is cancelled together with its referral, which earns again.
  private static boolean isBack(ReferralDraft draft, Reward reward) {
    return draft.referral().state() instanceof ReferralState.Cancelled
        && reward.state() instanceof RewardState.Cancelled;
  }

  private static boolean mayBeCancelled(Reward reward) {
    return switch (reward.state()) {
      case RewardState.OnHold _, RewardState.Suspected _, RewardState.Due _ -> true;
      case RewardState.Issuing _,
          RewardState.Unconfirmed _,
          RewardState.Issued _,
          RewardState.MarkedIssued _,
          RewardState.Dismissed _,
          RewardState.Cancelled _ ->
          false;
    };
  }

  private RewardState stateOfReward(ReferralState referral, Qualified how) {
    if (referral instanceof ReferralState.Suspected(var because)) {
      return new RewardState.Suspected(because);
    }
    Instant at = referral instanceof Qualified qualified ? qualified.at() : how.at();
    Instant due = at.plus(Duration.ofDays(campaign.holdDays()));
    return due.isAfter(now) ? new RewardState.OnHold(due) : new RewardState.Due(due);
  }

  private Reward reward(Referral referral, Participant participant, RewardState state) {
    return new Reward(
        RewardId.next(),
        campaign.id(),
        campaign.name(),
        participant.id(),
        referral.id(),
        referral.invitee().value(),
        Side.PARTICIPANT,
        new Recipient(participant.email(), participant.name()),
        campaign.offer(),
        state,
        1);
  }
}
