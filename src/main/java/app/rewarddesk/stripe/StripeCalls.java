package app.rewarddesk.stripe;

import app.rewarddesk.issuing.CallCount;
import app.rewarddesk.settings.ApiKey;
import com.google.gson.JsonParseException;
import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import com.stripe.service.V1Services;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
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

  private final StripeClient client;
  private final PacedCalls paced;
  private final ApiKey key;

  StripeCalls(ApiKey key, ApiBase base, PacedCalls paced) {
    this.key = key;
    this.paced = paced;
    this.client =
        StripeClient.builder()
            .setApiKey(key.secret())
            .setApiBase(base.toString())
            .setMaxNetworkRetries(0)
            .setHttpClient(paced)
            .build();
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

  /// @param what what is done, for the log: `credit cus_1`
  <T> Outcome<T> ask(String what, Question<T> question) {
    try {
      T reply = question.ask(client.v1());
      return isHollow(reply)
          ? failed(what, Failure.Unknown.UNREADABLE, null)
          : new Outcome.Done<>(reply);
    } catch (StripeException e) {
      return failed(what, Failures.of(e), e.getCause());
    } catch (JsonParseException e) {
      return failed(what, Failure.Unknown.UNREADABLE, e);
    }
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
      case Failure.NotReached _, Failure.SlowDown _, Failure.Unknown _ -> failure;
    };
  }

  ApiKey key() {
    return key;
  }

  CallCount count() {
    return paced.count();
  }
}
