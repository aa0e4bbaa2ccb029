package app.rewarddesk.stripe;

import com.google.gson.JsonParser;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Which calls are made once more, with the same idempotency key, and after how long. A 429 and a
/// key that is in use had no effect (Stripe's pages "Rate limits" and "Idempotent requests"), so
/// any call is repeated; a server error or a lost answer may have had one, so only a read is.
final class Repeats {
  private static final int MOST_TRIES = 6;
  private static final int MOST_TRIES_OF_A_READ = 3;
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final Duration LONGEST_ASKED_FOR = Duration.ofSeconds(60);

  private final RandomGenerator random;

  /// @param random spreads the repeats of calls that failed together
  Repeats(RandomGenerator random) {
    this.random = random;
  }

  /// The pause before a repeat; empty when the answer stands.
  ///
  /// @param tries how often the call was made so far
  Optional<Duration> after(StripeResponse response, RequestMethod method, int tries) {
    if (response.code() == 429 || isKeyInUse(response)) {
      return tries < MOST_TRIES ? askedFor(response, tries) : Optional.empty();
    }
    return response.code() >= 500 ? afterLoss(method, tries) : Optional.empty();
  }

  /// The pause before a repeat when no answer came; empty when it is not repeated.
  Optional<Duration> afterLoss(RequestMethod method, int tries) {
    return method == RequestMethod.GET && tries < MOST_TRIES_OF_A_READ
        ? Optional.of(backoff(tries))
        : Optional.empty();
  }

  /// Whether an earlier call with the same key is still being worked on.
  static boolean isKeyInUse(StripeResponse response) {
    return response.code() == 409
        && Replies.error(JsonParser.parseString(response.body()))
            .filter(error -> "idempotency_key_in_use".equals(Replies.text(error, "code")))
            .isPresent();
  }

  private Optional<Duration> askedFor(StripeResponse response, int tries) {
    Duration asked =
        response
            .headers()
            .firstValue("Retry-After")
            .filter(text -> text.matches("\\d{1,6}"))
            .map(text -> Duration.ofSeconds(Long.parseLong(text)))
            .orElse(Duration.ZERO);
    if (asked.compareTo(LONGEST_ASKED_FOR) > 0) {
      return Optional.empty();
    }
    Duration own = backoff(tries);
    return Optional.of(own.compareTo(asked) > 0 ? own : asked);
  }

  /// Twice as long each time, of which a random part between half and all.
  private Duration backoff(int tries) {
    Duration whole = FIRST.multipliedBy(1L << (tries - 1));
    long most = Math.min(whole.toNanos(), LONGEST.toNanos());
    return Duration.ofNanos(most / 2 + random.nextLong(most / 2));
  }
}
