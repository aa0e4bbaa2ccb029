package app.rewarddesk.reward;

import app.rewarddesk.referral.EmailAddress;

/// The person a reward is for.
///
/// @param name blank when not known
public record Recipient(EmailAddress email, String name) {

  /// The name, or the email where no name is known.
  public String displayName() {
    return name.isEmpty() ? email.value() : name;
  }
}
