package app.rewarddesk.stripe;

import app.rewarddesk.issuing.CallCount;
import com.stripe.exception.ApiConnectionException;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.HttpClient;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// What stripe-java sends its requests through: each waits for its turn, is counted, and is
/// repeated where that is safe.
final class PacedCalls extends HttpClient {
  private final Exchange wire;
  private final Pace pace;
  private final Repeats repeats;
  private final Waiting waiting;
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();

  PacedCalls(Exchange wire, Pace pace, Repeats repeats, Waiting waiting) {
    this.wire = wire;
    this.pace = pace;
    this.repeats = repeats;
    this.waiting = waiting;
  }

  @Override
  public StripeResponse request(StripeRequest request) throws ApiConnectionException {
    boolean earlierOneRuns = false;
    for (int tries = 1; ; tries++) {
      Optional<Duration> pause;
      try {
        StripeResponse response = once(request);
        pause = repeats.after(response, request.method(), tries);
        if (pause.isEmpty()) {
          return settled(response, earlierOneRuns);
        }
        earlierOneRuns |= Repeats.isKeyInUse(response);
      } catch (NoReply lost) {
        pause = repeats.afterLoss(request.method(), tries);
        if (pause.isEmpty()) {
          throw lost;
        }
      }
      waiting.pause(pause.get());
    }
  }

  /// A last 429 means that this call had no effect, but not that an earlier one with the same key
  /// has none.
  private static StripeResponse settled(StripeResponse response, boolean earlierOneRuns)
      throws NoReply {
    if (earlierOneRuns && response.code() == 429) {
      throw new NoReply("Stripe still works on an earlier call for this reward.");
    }
    return response;
  }

  private StripeResponse once(StripeRequest request) throws NotSent, NoReply {
    try (Pace.Turn _ = pace.await(endpoint(request))) {
      (request.method() == RequestMethod.GET ? reads : writes).incrementAndGet();
      return Replies.readable(wire.exchange(request));
    }
  }

  /// Method and URL form: the third part of a path is an id, where there is one.
  private static String endpoint(StripeRequest request) {
    String form = request.url().getPath().replaceFirst("^(/[^/]+/[^/]+)/[^/]+", "$1/{id}");
    return request.method() + " " + form;
  }

  /// How many calls were made, repeats included.
  CallCount count() {
    return new CallCount(reads.get(), writes.get());
  }
}
