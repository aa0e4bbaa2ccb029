package app.rewarddesk.issuing;

import app.rewarddesk.reward.RewardId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The marketer's word on an unconfirmed reward that the [Reconciler] cannot tell about (DESIGN, "A
/// reward's life"): they have looked in Stripe themselves.
public final class ByHand {
  private final RewardLedger ledger;
  private final Clock clock;
  private final Duration quietTime;

  /// @param quietTime how long after the last try a call can still arrive
  public ByHand(RewardLedger ledger, Clock clock, Duration quietTime) {
    this.ledger = ledger;
    this.clock = clock;
    this.quietTime = quietTime;
  }

  /// What became of the word.
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /// The call may still arrive in Stripe: whether it is there can be said after that time.
    record TooEarly(Duration left) implements Outcome {}

    /// It is not unconfirmed any more.
    record Settled() implements Outcome {}
  }

  /// *It is in Stripe*: the reward becomes marked issued.
  ///
  /// @param note the marketer's own words, or blank
  public Outcome isInStripe(RewardId reward, String note) {
    return settle(reward, new Settlement.FoundByHand(note));
  }

  /// *It is not, send again*: the reward becomes due. Only once the call can no longer arrive.
  public Outcome isNotInStripe(RewardId reward) {
    Duration left =
        open(reward)
            .map(
                attempt -> Duration.between(clock.instant(), attempt.lastTriedAt().plus(quietTime)))
            .orElse(Duration.ZERO);
    return left.isPositive()
        ? new Outcome.TooEarly(left)
        : settle(
            reward,
            new Settlement.HadNoEffect("The marketer looked in Stripe and it is not there."));
  }

  private Outcome settle(RewardId reward, Settlement settlement) {
    Instant now = clock.instant();
    return open(reward).filter(attempt -> ledger.settle(attempt, settlement, now)).isPresent()
        ? new Outcome.Done()
        : new Outcome.Settled();
  }

  private Optional<Attempt> open(RewardId reward) {
    return ledger.unconfirmed().stream()
        .filter(attempt -> attempt.reward().id().equals(reward))
        .findFirst();
  }
}
