package app.rewarddesk.referral;

import java.time.Instant;

/// Where a referral stands.
public sealed interface ReferralState {

  /// Seen, and the rule is not met yet.
  record Pending() implements ReferralState {}

  /// The rule is met.
  ///
  /// @param because what met it, one sentence for a person
  record Qualified(Instant at, String because) implements ReferralState {}

  /// It may be a self-referral; nothing becomes due until the marketer decided.
  ///
  /// @param because what raised the suspicion, one sentence for a person
  record Suspected(String because) implements ReferralState {}

  /// It will earn nothing: refunded, disputed or cancelled.
  ///
  /// @param because one sentence for a person
  record Cancelled(Instant at, String because) implements ReferralState {}
}
