package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.detection.StripeReader;
import app.rewarddesk.settings.ApiKey;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoseKeyTest {
  private static final String NO =
      "{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"Not for this key.\"}}";

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void aRefusalThatNamesNoAccountSpeaksAgainstNothing(int status) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = NO.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    server.start();
    try (var connection = connect("http://127.0.0.1:" + server.getAddress().getPort())) {
      assertThat(connection.reader().account()).isEqualTo(new StripeReader.Account.Untold());
    } finally {
      server.stop(0);
    }
  }

  private static StripeConnection connect(String base) {
    return new StripeConnection(
        ApiKey.parse("rk_test_nobody0001").orElseThrow(),
        ((ApiBase.Parsed.Right) ApiBase.parse(base)).base(),
        CallRate.UNLIMITED);
  }
}
