package app.rewarddesk.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// HTTP: reads a request, sends an answer or closes the connection.
final class FrontDoor implements HttpHandler {
  private static final Logger LOG = System.getLogger(FrontDoor.class.getName());

  private final Wire wire;
  private final Supplier<String> requestIds;

  FrontDoor(Wire wire, Supplier<String> requestIds) {
    this.wire = wire;
    this.requestIds = requestIds;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = read(exchange);
      switch (answer(request)) {
        case Answer.Whole(var reply) -> send(exchange, reply, reply.bytes());
        case Answer.Half(var reply) ->
            send(exchange, reply, Arrays.copyOf(reply.bytes(), reply.bytes().length / 2));
        case Answer.Nothing _ -> {
          // Closing the exchange without having answered closes the connection.
        }
      }
    }
  }

  private Answer answer(Request request) {
    try {
      return wire.answer(request);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The rehearsal failed at " + request.method() + " " + request.path(), e);
      return new Answer.Whole(Refusal.serverError().reply());
    }
  }

  private Request read(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return new Request(
        requestIds.get(),
        exchange.getRequestMethod(),
        uri.getPath(),
        form(uri, body),
        header(exchange, "Stripe-Version"),
        header(exchange, "Authorization"),
        header(exchange, "Idempotency-Key"));
  }

  private static String form(URI uri, String body) {
    var query = Optional.ofNullable(uri.getRawQuery()).orElse("");
    return query.isEmpty() || body.isEmpty() ? query + body : query + "&" + body;
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  /// `body` may be shorter than the length that is announced: that is what breaks off.
  private static void send(HttpExchange exchange, Reply reply, byte[] body) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set(Reply.CONTENT_TYPE, "application/json");
    reply.headers().forEach(headers::set);
    exchange.sendResponseHeaders(reply.status(), reply.bytes().length);
    exchange.getResponseBody().write(body);
  }
}
