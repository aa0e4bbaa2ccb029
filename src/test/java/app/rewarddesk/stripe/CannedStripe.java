package app.rewarddesk.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A server on loopback that says what a test wants it to say, also what the rehearsal Stripe never
/// says. It keeps what it was asked.
final class CannedStripe implements AutoCloseable {
  private final HttpServer server;
  private final Deque<Canned> replies = new ArrayDeque<>();
  private final List<Asked> asked = new ArrayList<>();

  /// @param lengthSaid longer than the body for an answer that breaks off
  private record Canned(int status, Map<String, String> headers, String body, int lengthSaid) {}

  /// @param key the idempotency key; blank for none
  record Asked(String method, String path, String key, String body, Set<String> headers) {}

  CannedStripe() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  ApiBase base() {
    return ((ApiBase.Parsed.Right)
            ApiBase.parse("http://127.0.0.1:" + server.getAddress().getPort()))
        .base();
  }

  /// The next answer; the last one ordered is given for ever.
  CannedStripe then(int status, String body, String... headers) {
    var map = new HashMap<String, String>();
    for (int i = 0; i < headers.length; i += 2) {
      map.put(headers[i], headers[i + 1]);
    }
    return then(new Canned(status, map, body, bytes(body).length));
  }

  /// An error object as Stripe writes it.
  CannedStripe thenError(int status, String code, String message) {
    return then(
        status,
        "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"%s\",\"message\":\"%s\"}}"
            .formatted(code, message),
        "Request-Id",
        "req_1");
  }

  CannedStripe thenHalf(String body) {
    return then(new Canned(200, Map.of(), body, bytes(body).length + 100));
  }

  private synchronized CannedStripe then(Canned reply) {
    replies.add(reply);
    return this;
  }

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Canned reply = next(exchange, body);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), reply.lengthSaid());
    exchange.getResponseBody().write(bytes(reply.body()));
    exchange.close();
  }

  private synchronized Canned next(HttpExchange exchange, String body) {
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            Objects.requireNonNullElse(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"), ""),
            body,
            Set.copyOf(exchange.getRequestHeaders().keySet())));
    return replies.size() > 1 ? replies.remove() : replies.element();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
