package app.rewarddesk.issuing;

import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.reward.Reward;
import java.time.Instant;
import java.util.List;

/// All that is known of one reward: why it is due, and what was tried.
///
/// @param payments what was seen of the invitee, oldest first
/// @param tries oldest first
/// @param history every change of the reward, oldest first
public record RewardStory(
    Reward reward,
    Readiness readiness,
    Referral referral,
    List<PaymentSeen> payments,
    List<Try> tries,
    List<Event> history) {
  public RewardStory {
    payments = List.copyOf(payments);
    tries = List.copyOf(tries);
    history = List.copyOf(history);
  }

  /// An attempt, as told to a person.
  ///
  /// @param outcome one sentence: what came of it
  /// @param requestId Stripe's id of the call; blank when there is none
  public record Try(int number, Instant at, String outcome, String requestId) {}

  /// A line of the audit trail.
  ///
  /// @param what one sentence
  public record Event(Instant at, String what) {}
}
