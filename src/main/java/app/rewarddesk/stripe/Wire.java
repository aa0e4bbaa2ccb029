package app.rewarddesk.stripe;

import com.stripe.Stripe;
import com.stripe.net.HttpContent;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/// HTTP exchanges. Their errors tell apart what matters for money: nothing was sent, or nobody
/// knows. HTTP/1.1, because then a broken connection leaves one call without an answer and not all
/// of them; the JDK repeats no POST of its own accord.
final class Wire implements Exchange {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();
  private final Duration patience;

  /// @param patience how long an answer may take, to its last byte
  Wire(Duration patience) {
    this.patience = patience;
  }

  @Override
  public StripeResponse exchange(StripeRequest request) throws NotSent, NoReply {
    CompletableFuture<HttpResponse<String>> pending =
        http.sendAsync(toHttp(request), BodyHandlers.ofString());
    try {
      HttpResponse<String> response =
          pending.copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
      return new StripeResponse(
          response.statusCode(), HttpHeaders.of(response.headers().map()), response.body());
    } catch (CompletionException e) {
      pending.cancel(true);
      Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
      if (isBeforeSending(cause)) {
        throw new NotSent(cause);
      }
      throw new NoReply(sentence(cause), cause);
    }
  }

  private static boolean isBeforeSending(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof SSLHandshakeException;
  }

  private String sentence(Throwable cause) {
    return switch (cause) {
      case TimeoutException _ ->
          "Stripe was asked and did not answer within " + patience.toSeconds() + " seconds.";
      case IOException _ -> "The connection broke before Stripe's answer was there.";
      default -> "The call to Stripe ended in an unexpected way.";
    };
  }

  private static HttpRequest toHttp(StripeRequest request) {
    var builder = HttpRequest.newBuilder(URI.create(request.url().toString()));
    request
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    builder.setHeader("User-Agent", "RewardDesk stripe-java/" + Stripe.VERSION);
    Optional<HttpContent> content = Optional.ofNullable(request.content());
    content.ifPresent(body -> builder.setHeader("Content-Type", body.contentType()));
    return builder
        .method(
            request.method().name(),
            content
                .map(body -> BodyPublishers.ofByteArray(body.byteArrayContent()))
                .orElseGet(BodyPublishers::noBody))
        .build();
  }

  @Override
  public void close() {
    http.close();
  }
}
