package app.rewarddesk.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rehearsal Stripe as a process of its own, which outlives whoever talks to it. It ends with
/// this one.
final class ChildRehearsal {
  private static final Pattern GREETING = Pattern.compile("listening on (\\S+) with key (\\S+)");

  private final Process process;
  private final Matcher greeting;

  /// @param journal where its account is kept
  ChildRehearsal(Path journal) {
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "app.rewarddesk.rehearsal.RehearsalServer",
                  "--empty",
                  "--journal",
                  journal.toString(),
                  "--until-stdin-closes")
              .redirectError(journal.resolveSibling("rehearsal.err").toFile())
              .start();
      greeting = greeting(process.inputReader(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Matcher greeting(BufferedReader out) throws IOException {
    Matcher matcher = GREETING.matcher(String.valueOf(out.readLine()));
    if (!matcher.find()) {
      throw new IllegalStateException("The rehearsal did not start");
    }
    return matcher;
  }

  /// Its account, filled and looked at over HTTP. Closing it ends the process.
  StripeAccount account() {
    return new StripeAccount(URI.create(greeting.group(1)), greeting.group(2), this::end);
  }

  private void end() {
    try {
      process.getOutputStream().close();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts a test", e);
    }
  }
}
