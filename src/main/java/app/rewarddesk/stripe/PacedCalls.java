package app.rewarddesk.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.HttpClient;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stripe-java sends its requests through: each waits for its turn, is counted, and is
/// repeated as far as its [Kind] may be.
final class PacedCalls extends HttpClient {
  private static final Pattern ID = Pattern.compile("^(/[^/]+/[^/]+)/[^/]+");

  private final Kind kind;
  private final Exchange wire;
  private final Pace pace;
  private final Repeats repeats;
  private final CallCounter counter;

  /// What may happen to a call whose first try brought no success.
  enum Kind {
    /// A read, or a write that Stripe runs once a key and that adds: the same again is never wrong.
    REPEATABLE,
    /// A write that replaces what is there: a later try could wipe out what came in between.
    ONCE
  }

  PacedCalls(Kind kind, Exchange wire, Pace pace, Repeats repeats, CallCounter counter) {
    this.kind = kind;
    this.wire = wire;
    this.pace = pace;
    this.repeats = repeats;
    this.counter = counter;
  }

  @Override
  public StripeResponse request(StripeRequest request) throws ApiConnectionException {
    return switch (kind) {
      case REPEATABLE -> repeatedly(request);
      case ONCE -> once(request);
    };
  }

  private StripeResponse repeatedly(StripeRequest request) throws ApiConnectionException {
    boolean inDoubt = false;
    for (int tries = 1; ; tries++) {
      Optional<Duration> pause;
      try {
        StripeResponse response = once(request);
        pause = pause(response, tries);
        if (pause.isEmpty()) {
          return settled(response, inDoubt);
        }
        inDoubt |= isWrite(request) && response.code() != 429;
      } catch (NotSent lost) {
        throw inDoubt
            ? new NoReply("Stripe may have had an earlier call, and is gone.", lost)
            : lost;
      } catch (NoReply lost) {
        pause = repeats.afterLoss(lost, tries);
        if (pause.isEmpty()) {
          throw lost;
        }
        inDoubt |= isWrite(request);
      }
      pace.rest(pause.get());
    }
  }

  private Optional<Duration> pause(StripeResponse response, int tries) {
    return repeats.whenBusy(response, tries).or(() -> repeats.afterError(response, tries));
  }

  /// A no to a later try means that this try had no effect, but not that an earlier one has none.
  private static StripeResponse settled(StripeResponse response, boolean inDoubt) throws NoReply {
    boolean isNo = response.code() >= 400 && response.code() < 500;
    if (inDoubt && isNo && !Repeats.isReplayed(response)) {
      throw new NoReply("An earlier call for this reward may have reached Stripe.");
    }
    return response;
  }

  private StripeResponse once(StripeRequest request) throws NotSent, NoReply {
    try (Pace.Turn turn = pace.await(endpoint(request))) {
      if (isWrite(request)) {
        counter.written();
      } else {
        counter.read();
      }
      StripeResponse response = wire.exchange(request);
      turn.answered(response);
      return Replies.readable(response);
    }
  }

  private static boolean isWrite(StripeRequest request) {
    return request.method() != RequestMethod.GET;
  }

  /// Method and URL form: the third part of a path is an id, where there is one.
  private static String endpoint(StripeRequest request) {
    return request.method() + " " + ID.matcher(request.url().getPath()).replaceFirst("$1/{id}");
  }
}
