package app.rewarddesk.detection;

import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.referral.ReferralState;

/// Why a referral is cancelled or suspected, in the words the marketer reads; without a full stop,
/// since they stand in other sentences.
final class Because {
  private Because() {}

  static String refunded(EmailAddress invitee) {
    return "The payment of " + invitee + " was refunded";
  }

  static String cancelled(EmailAddress invitee) {
    return "The referral of " + invitee + " was cancelled";
  }

  static String sameMailbox(EmailAddress invitee) {
    return "Perhaps the same person as the invitee, " + invitee;
  }

  /// Whether refunds alone ended the referral, so that another payment can bring it back. One that
  /// somebody cancelled stays cancelled.
  static boolean isRefunded(ReferralState.Cancelled state, EmailAddress invitee) {
    return state.because().equals(refunded(invitee));
  }
}
