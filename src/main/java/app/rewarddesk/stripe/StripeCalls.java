package app.rewarddesk.stripe;

import app.rewarddesk.issuing.CallCount;
import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.stripe.PacedCalls.Kind;
import com.google.gson.JsonParseException;
import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import com.stripe.model.StripeError;
import com.stripe.service.V1Services;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls Stripe with one key and counts the calls. Here stripe-java's exceptions end: each is
/// logged with Stripe's request id and becomes a value.
final class StripeCalls {
  /// As many as Stripe puts on a page.
  static final long PAGE = 100;

  private static final Logger LOG = LoggerFactory.getLogger(StripeCalls.class);

  static {
    // stripe-java's telemetry writes a file and reports timings; this is the only switch it has.
    Stripe.enableTelemetry = false;
  }

  private final ApiKey key;
  private final CallCounter counter;
  private final Repeats repeats;
  private final Pace pace;
  private final V1Services repeatable;
  private final V1Services once;

  StripeCalls(ApiKey key, ApiBase base, Exchange wire, Pace pace, Repeats repeats) {
    this.key = key;
    this.counter = new CallCounter();
    this.repeats = repeats;
    this.pace = pace;
    this.repeatable =
        services(key, base, new PacedCalls(Kind.REPEATABLE, wire, pace, repeats, counter));
    this.once = services(key, base, new PacedCalls(Kind.ONCE, wire, pace, repeats, counter));
  }

  private static V1Services services(ApiKey key, ApiBase base, PacedCalls calls) {
    return StripeClient.builder()
        .setApiKey(key.secret())
        .setApiBase(base.toString())
        .setMaxNetworkRetries(0)
        .setHttpClient(calls)
        .build()
        .v1();
  }

  /// What is asked of Stripe.
  interface Question<T> {
    T ask(V1Services stripe) throws StripeException;
  }

  /// What is asked of one of Stripe's lists.
  interface ListQuestion<T extends HasId> {
    /// @param after the id that ended the page before; blank for the first page
    StripeCollection<T> ask(V1Services stripe, String after) throws StripeException;
  }

  /// Reads, or makes a write that adds and has a key. Repeated where that may help.
  ///
  /// @param what what is done, for the log: `credit cus_1`
  <T> Outcome<T> ask(String what, Question<T> question) {
    try {
      return reply(what, question.ask(repeatable));
    } catch (StripeException e) {
      return failed(what, Failures.of(e), e.getCause());
    } catch (JsonParseException e) {
      return failed(what, Failure.Unknown.UNREADABLE, e);
    }
  }

  /// Makes a write that replaces what is there. It is repeated only when Stripe was too busy for
  /// it, and then only when what it replaces is still as it was.
  ///
  /// @param hindrance reads it again: why the call must not be made any more; empty when it may
  <T> Outcome<T> replace(String what, Question<T> question, Supplier<Optional<Failure>> hindrance) {
    for (int tries = 1; ; tries++) {
      Optional<Duration> pause;
      try {
        return reply(what, question.ask(once));
      } catch (RateLimitException e) {
        pause = pause(e, tries);
        if (pause.isEmpty()) {
          return failed(what, Failures.of(e), e.getCause());
        }
      } catch (StripeException e) {
        return failed(what, Failures.of(e), e.getCause());
      } catch (JsonParseException e) {
        return failed(what, Failure.Unknown.UNREADABLE, e);
      }
      pace.rest(pause.get());
      Optional<Failure> found = hindrance.get();
      if (found.isPresent()) {
        return failed(what, found.get(), null);
      }
    }
  }

  private Optional<Duration> pause(RateLimitException busy, int tries) {
    return Optional.ofNullable(busy.getStripeError())
        .map(StripeError::getLastResponse)
        .flatMap(response -> repeats.whenBusy(response, tries));
  }

  private <T> Outcome<T> reply(String what, T reply) {
    return isHollow(reply)
        ? failed(what, Failure.Unknown.UNREADABLE, null)
        : new Outcome.Done<>(reply);
  }

  /// Whether JSON came that is not the object that was asked for.
  private static boolean isHollow(Object reply) {
    return switch (reply) {
      case StripeCollection<?> page -> page.getData() == null;
      case HasId object -> object.getId() == null;
      default -> false;
    };
  }

  /// Reads a list, page by page, until something fits; empty when nothing does.
  <T extends HasId> Outcome<Optional<T>> find(
      String what, ListQuestion<T> list, Predicate<T> fits) {
    String after = "";
    do {
      String from = after;
      switch (ask(what, stripe -> list.ask(stripe, from))) {
        case Outcome.Failed<StripeCollection<T>>(var failure) -> {
          return new Outcome.Failed<>(failure);
        }
        case Outcome.Done<StripeCollection<T>>(var page) -> {
          Optional<T> found = page.getData().stream().filter(fits).findFirst();
          if (found.isPresent()) {
            return new Outcome.Done<>(found);
          }
          after = next(page);
        }
      }
    } while (!after.isEmpty());
    return new Outcome.Done<>(Optional.empty());
  }

  /// Where the next page of a list begins; blank when this is the last.
  static <T extends HasId> String next(StripeCollection<T> page) {
    List<T> items = page.getData();
    return Boolean.TRUE.equals(page.getHasMore()) && !items.isEmpty()
        ? items.getLast().getId()
        : "";
  }

  private <T> Outcome<T> failed(String what, Failure failure, @Nullable Throwable cause) {
    Failure clean = withoutKey(failure);
    switch (clean) {
      case Failure.Refusal said ->
          LOG.info("{}: {} {}: {}", what, said.status(), said.trace(), said.words());
      case Failure.NotReached() -> LOG.warn("{}: nothing was sent: {}", what, causes(cause));
      case Failure.SlowDown() -> LOG.warn("{}: given up after the last 429", what);
      case Failure.Outdated() -> LOG.info("{}: not made, something else changed it", what);
      case Failure.KeySpent(var sentence) -> LOG.warn("{}: {} It is kept.", what, sentence);
      case Failure.Unknown(var sentence) -> LOG.warn("{}: {} {}", what, sentence, causes(cause));
    }
    return new Outcome.Failed<>(clean);
  }

  /// What lies behind a failure, without the JDK's inner workings.
  private static String causes(@Nullable Throwable first) {
    return Stream.iterate(first, Objects::nonNull, Throwable::getCause)
        .map(Throwable::toString)
        .collect(Collectors.joining(", because "));
  }

  /// Stripe masks a key that it names; should one come back whole, it ends here.
  private Failure withoutKey(Failure failure) {
    return switch (failure) {
      case Failure.Refusal(var status, var code, var words, var request) ->
          new Failure.Refusal(status, code, words.replace(key.secret(), key.masked()), request);
      case Failure.NotReached _,
          Failure.SlowDown _,
          Failure.Outdated _,
          Failure.KeySpent _,
          Failure.Unknown _ ->
          failure;
    };
  }

  ApiKey key() {
    return key;
  }

  CallCount count() {
    return counter.count();
  }
}
