package app.rewarddesk.detection;

import app.rewarddesk.referral.Participant;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardState;

/// One change of the register. Many are applied together or not at all.
public sealed interface RegisterChange {

  record AddParticipant(Participant participant) implements RegisterChange {}

  /// Name or code of a participant changed; found by id.
  record ChangeParticipant(Participant participant) implements RegisterChange {}

  record AddReferral(Referral referral) implements RegisterChange {}

  /// The state of a referral changed; found by id.
  record ChangeReferral(Referral referral) implements RegisterChange {}

  record AddPayment(PaymentSeen payment) implements RegisterChange {}

  /// A payment was refunded, or is not any more; found by referral, time and amount.
  record ChangePayment(PaymentSeen payment) implements RegisterChange {}

  /// A referral earned a reward: due, on hold or suspected, version 1.
  record AddReward(Reward reward) implements RegisterChange {}

  /// A reward that is due, on hold, suspected or cancelled becomes another one of these. Left alone
  /// when it is no longer in the version named.
  ///
  /// @param reward as it was read
  record ChangeReward(Reward reward, RewardState next) implements RegisterChange {}
}
