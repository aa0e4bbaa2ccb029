package app.rewarddesk.stripe;

import app.rewarddesk.settings.ApiKey;
import com.stripe.net.HttpContent;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// The program's real way to Stripe, but for the sockets: what it sends is given to a [Carrier].
public final class CarriedStripe {
  private CarriedStripe() {}

  /// A request that the program sends.
  public record Parcel(String method, String path, String form, Map<String, String> headers) {
    /// A header; blank when there is none.
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /// How it went.
  public sealed interface Delivery {
    record Answer(int status, Map<String, String> headers, String body) implements Delivery {}

    /// No connection could be made.
    record NothingSent() implements Delivery {}

    /// The connection broke, or nothing came in time.
    record NothingBack(boolean timedOut) implements Delivery {}
  }

  /// Carries requests, and lets time pass.
  public interface Carrier {
    Delivery carry(Parcel parcel);

    long nanos();

    void pass(Duration duration);
  }

  /// What a program has after it started; closed with the process.
  public static StripeConnection connect(String key, Carrier carrier, RandomGenerator random) {
    return new StripeConnection(
        ApiKey.parse(key).orElseThrow(),
        new ApiBase(URI.create("http://127.0.0.1:1")),
        CallRate.UNLIMITED,
        new CarriedExchange(carrier),
        new CarriedTime(carrier),
        random);
  }

  private record CarriedTime(Carrier carrier) implements Waiting {
    @Override
    public long nanos() {
      return carrier.nanos();
    }

    @Override
    public void pause(Duration duration) {
      if (duration.isPositive()) {
        carrier.pass(duration);
      }
    }
  }

  private record CarriedExchange(Carrier carrier) implements Exchange {
    @Override
    public StripeResponse exchange(StripeRequest request) throws NotSent, NoReply {
      return switch (carrier.carry(parcel(request))) {
        case Delivery.Answer(var status, var headers, var body) ->
            new StripeResponse(
                status,
                HttpHeaders.of(
                    headers.entrySet().stream()
                        .collect(
                            Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())))),
                body);
        case Delivery.NothingSent() -> throw new NotSent(new ConnectException("no network"));
        case Delivery.NothingBack(var timedOut) ->
            throw timedOut
                ? new NoReply("Stripe did not answer in time.", new TimeoutException())
                : new NoReply("The connection broke.", new IOException("closed"));
      };
    }

    private static Parcel parcel(StripeRequest request) {
      String query = Optional.ofNullable(request.url().getQuery()).orElse("");
      String body =
          Optional.ofNullable(request.content())
              .map(HttpContent::byteArrayContent)
              .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
              .orElse("");
      return new Parcel(
          request.method().name(),
          request.url().getPath(),
          query.isEmpty() || body.isEmpty() ? query + body : query + "&" + body,
          request.headers().map().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getFirst())));
    }

    @Override
    public void close() {
      // no connections
    }
  }
}
