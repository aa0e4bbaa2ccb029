package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalServerTest {
  private static final Pattern LISTENING =
      Pattern.compile("listening on (http://127\\.0\\.0\\.1:\\d+) with key (sk_test_\\w+)");

  /// 128 and the number of SIGTERM.
  private static final int TERMINATED = 143;

  @TempDir Path folder;

  @Test
  void theCommandLineIsUnderstood() {
    var order =
        RehearsalServer.read(
            List.of(
                "--port",
                "4242",
                "--empty",
                "--limits",
                "live",
                "--latency-ms",
                "15",
                "--until-stdin-closes"));
    assertThat(order.options().port()).isEqualTo(4242);
    assertThat(order.options().seed()).isEqualTo(Seed.EMPTY);
    assertThat(order.options().limits()).isEqualTo(Limits.LIVE);
    assertThat(order.options().latency()).isEqualTo(Duration.ofMillis(15));
    assertThat(order.untilStdinCloses()).isTrue();
  }

  @Test
  void aWrongCommandLineIsSaid() {
    assertThatThrownBy(() -> RehearsalServer.read(List.of("--colour")))
        .hasMessage("Unknown option: --colour");
    assertThatThrownBy(() -> RehearsalServer.read(List.of("--port")))
        .hasMessage("A value is missing after --port");
    assertThatThrownBy(() -> RehearsalServer.read(List.of("--limits", "some")))
        .hasMessageContaining("live, test or none");
  }

  @Test
  void whatAKilledProcessAnsweredIsThereInTheNextOne() throws Exception {
    try (var server = new Server()) {
      assertThat(server.send("POST", "/v1/customers", "email=ada%40example.com")).contains("cus_");
      server.process.destroyForcibly();
    }
    try (var server = new Server()) {
      assertThat(server.send("GET", "/v1/customers", "")).contains("ada@example.com");
    }
  }

  @Test
  void itEndsWithItsStandardInput() throws Exception {
    try (var server = new Server("--until-stdin-closes")) {
      server.process.getOutputStream().close();
      assertThat(server.process.waitFor()).isZero();
    }
  }

  @Test
  void itEndsWhenTheSystemSaysSo() throws Exception {
    try (var server = new Server()) {
      server.process.destroy();
      assertThat(server.process.waitFor()).isEqualTo(TERMINATED);
    }
  }

  /// A rehearsal in a process of its own, with a journal in the test's folder.
  private final class Server implements AutoCloseable {
    private final Process process;
    private final String base;
    private final String key;
    private final HttpClient http = HttpClient.newHttpClient();

    Server(String... more) throws IOException {
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
      command.add(RehearsalServer.class.getName());
      command.addAll(List.of("--empty", "--journal", folder.resolve("j").toString()));
      command.addAll(List.of(more));
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      var line = firstLine();
      var matcher = LISTENING.matcher(line);
      assertThat(matcher.matches()).as(line).isTrue();
      base = matcher.group(1);
      key = matcher.group(2);
    }

    private String firstLine() throws IOException {
      BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
      return reader.readLine();
    }

    String send(String method, String path, String form) throws Exception {
      var request =
          HttpRequest.newBuilder(URI.create(base + path))
              .header("Authorization", "Bearer " + key)
              .method(method, HttpRequest.BodyPublishers.ofString(form))
              .build();
      return http.send(request, BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
      http.close();
      process.destroyForcibly().onExit().join();
    }
  }
}
