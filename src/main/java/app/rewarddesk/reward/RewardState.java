package app.rewarddesk.reward;

import java.time.Instant;

/// Where a reward stands, with exactly what is known there (DESIGN, "A reward's life").
public sealed interface RewardState {

  /// The state's name for files, filters and the database.
  StateName name();

  /// Qualified; refunds may still show.
  record OnHold(Instant until) implements RewardState {
    @Override
    public StateName name() {
      return StateName.ON_HOLD;
    }
  }

  /// On hold until the marketer decides: participant and invitee may be the same person. Time alone
  /// never makes it due.
  ///
  /// @param because what raised the suspicion, one sentence for a person
  record Suspected(String because) implements RewardState {
    @Override
    public StateName name() {
      return StateName.ON_HOLD;
    }
  }

  /// Owed, and nothing is under way.
  record Due(Instant since) implements RewardState {
    @Override
    public StateName name() {
      return StateName.DUE;
    }
  }

  /// An attempt is open and its call may be running.
  ///
  /// @param attempt its number, from 1
  record Issuing(int attempt) implements RewardState {
    @Override
    public StateName name() {
      return StateName.ISSUING;
    }
  }

  /// An attempt is open and nobody knows what became of its call.
  ///
  /// @param attempt its number, from 1
  /// @param cause one sentence for a person
  record Unconfirmed(int attempt, String cause) implements RewardState {
    @Override
    public StateName name() {
      return StateName.UNCONFIRMED;
    }
  }

  /// Given in Stripe.
  record Issued(Receipt receipt) implements RewardState {
    @Override
    public StateName name() {
      return StateName.ISSUED;
    }
  }

  /// Given elsewhere, says the marketer.
  ///
  /// @param note the marketer's own words, or blank
  record MarkedIssued(Instant at, String note) implements RewardState {
    @Override
    public StateName name() {
      return StateName.MARKED_ISSUED;
    }
  }

  /// Not to be given, says the marketer.
  ///
  /// @param note the marketer's own words, or blank
  record Dismissed(Instant at, String note) implements RewardState {
    @Override
    public StateName name() {
      return StateName.DISMISSED;
    }
  }

  /// No longer owed: the payment behind it was taken back.
  ///
  /// @param because one sentence for a person
  record Cancelled(Instant at, String because) implements RewardState {
    @Override
    public StateName name() {
      return StateName.CANCELLED;
    }
  }
}
