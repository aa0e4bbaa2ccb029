package app.rewarddesk.app;

import app.rewarddesk.cli.CommandLineProgram;
import app.rewarddesk.cli.Installation;
import app.rewarddesk.cli.StopRequest;
import app.rewarddesk.cli.Terminal;
import app.rewarddesk.settings.InMemorySecretStore;
import app.rewarddesk.work.SettableClock;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The command line on a data folder of its own: real files, real HTTP, captured streams. Its keys
/// are kept in memory and its clock stands still.
final class TestProgram {
  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  final InMemorySecretStore secrets = new InMemorySecretStore();
  final SettableClock clock = new SettableClock(NOW);
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  TestProgram(Path folder) {
    this.folder = folder;
    environment.put("REWARDDESK_DATA", folder.resolve("data").toString());
  }

  /// How a command ended.
  record Result(int status, String out, String err) {
    JsonObject json() {
      return JsonParser.parseString(out).getAsJsonObject();
    }
  }

  /// The same with a Stripe account, as fast as it goes.
  TestProgram with(StripeAccount stripe) {
    return with("REWARDDESK_STRIPE_KEY", stripe.key())
        .with("REWARDDESK_STRIPE_API_BASE", stripe.base().toString())
        .with("REWARDDESK_STRIPE_RATE", "unlimited")
        .with("REWARDDESK_QUIET_TIME", "0");
  }

  TestProgram with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Path data() {
    return folder.resolve("data");
  }

  /// A file of the marketer's.
  Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Result run(String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal = new Terminal(stream(out), stream(err), 0, false);
    int status =
        new CommandLineProgram(this::find, environment, terminal, new StopRequest()).run(words);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Like [#run], and it must have ended well.
  Result ran(String... words) {
    Result result = run(words);
    if (result.status() != 0) {
      throw new AssertionError(result);
    }
    return result;
  }

  Installation find(String named) {
    Services services = services(named);
    return new Installation(services, services.keys());
  }

  Services services(String named) {
    Path data = new Directories(environment, "Linux", folder).data(named);
    return new Services(data, new Environment(environment), clock, () -> secrets);
  }

  Map<String, String> environment() {
    return environment;
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
