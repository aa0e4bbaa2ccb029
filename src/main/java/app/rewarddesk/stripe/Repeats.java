package app.rewarddesk.stripe;

import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Which calls are made once more, with the same idempotency key, and after how long. A 429 and a
/// key that is in use had no effect (Stripe's pages "Rate limits" and "Idempotent requests"); a
/// server error or a lost answer may have had one, and then only that is repeated which may run
/// twice, or which Stripe runs once a key.
final class Repeats {
  private static final int MOST_TRIES_WHEN_BUSY = 8;
  private static final int MOST_TRIES_AFTER_LOSS = 3;
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Duration LONGEST_ASKED_FOR = Duration.ofSeconds(60);

  private final RandomGenerator random;

  /// @param random spreads the repeats of calls that failed together
  Repeats(RandomGenerator random) {
    this.random = random;
  }

  /// The pause before a call that Stripe was too busy for is made again; empty when Stripe was not,
  /// or does not want it again.
  ///
  /// @param tries how often the call was made so far
  Optional<Duration> whenBusy(StripeResponse response, int tries) {
    if (response.code() != 429 && !isKeyInUse(response)) {
      return Optional.empty();
    }
    return tries < MOST_TRIES_WHEN_BUSY ? pause(Advice.of(response), tries) : Optional.empty();
  }

  /// The pause before a call is made again that Stripe had an error of its own at; empty when it
  /// had none, does not want it again, or gave the error that it keeps under the key.
  Optional<Duration> afterError(StripeResponse response, int tries) {
    return response.code() >= 500 && !isReplayed(response) && tries < MOST_TRIES_AFTER_LOSS
        ? pause(Advice.of(response), tries)
        : Optional.empty();
  }

  /// The pause before a call is made again whose answer was lost. One that Stripe has had half a
  /// minute for may still be worked on, and is left alone.
  Optional<Duration> afterLoss(NoReply lost, int tries) {
    return tries < MOST_TRIES_AFTER_LOSS && !lost.isLate()
        ? Optional.of(backoff(tries))
        : Optional.empty();
  }

  /// Whether an earlier call with the same key is still being worked on.
  static boolean isKeyInUse(StripeResponse response) {
    return response.code() == 409 && Replies.code(response).equals("idempotency_key_in_use");
  }

  /// Whether it is what Stripe keeps under the key, and not what it did now.
  static boolean isReplayed(StripeResponse response) {
    return response.headers().firstValue("Idempotent-Replayed").filter("true"::equals).isPresent();
  }

  private Optional<Duration> pause(Advice advice, int tries) {
    if (advice.repeating() == Advice.Repeating.USELESS
        || advice.pause().compareTo(LONGEST_ASKED_FOR) > 0) {
      return Optional.empty();
    }
    Duration own = backoff(tries);
    return Optional.of(own.compareTo(advice.pause()) > 0 ? own : advice.pause());
  }

  /// Twice as long each time, of which a random part between half and all.
  private Duration backoff(int tries) {
    Duration whole = FIRST.multipliedBy(1L << (tries - 1));
    long most = Math.min(whole.toNanos(), LONGEST.toNanos());
    return Duration.ofNanos(most / 2 + random.nextLong(most / 2));
  }
}
