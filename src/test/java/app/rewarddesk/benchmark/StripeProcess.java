package app.rewarddesk.benchmark;

import app.rewarddesk.rehearsal.RehearsalServer;
import app.rewarddesk.stripe.ApiBase;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rehearsal Stripe in a process of its own, so that its work is not counted as ours.
final class StripeProcess implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("listening on (\\S+) with key (\\S+)");

  private final Process process;
  private final ApiBase base;
  private final String key;

  private StripeProcess(Process process, ApiBase base, String key) {
    this.process = process;
    this.base = base;
    this.key = key;
  }

  /// @param journal where its account is kept from one start to the next
  /// @param options of [RehearsalServer]
  static StripeProcess start(Path journal, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx1g", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(RehearsalServer.class.getName());
    command.addAll(List.of("--empty", "--until-stdin-closes", "--journal", journal.toString()));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    Matcher listening = LISTENING.matcher(String.valueOf(line));
    if (!listening.matches()) {
      throw new IOException("The rehearsal did not start: " + line);
    }
    return new StripeProcess(
        process, new ApiBase(URI.create(listening.group(1))), listening.group(2));
  }

  ApiBase base() {
    return base;
  }

  String key() {
    return key;
  }

  /// The processor time it has taken so far.
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() throws IOException {
    process.outputWriter().close();
    process.onExit().join();
  }
}
