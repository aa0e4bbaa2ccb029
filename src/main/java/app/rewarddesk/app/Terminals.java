package app.rewarddesk.app;

import app.rewarddesk.cli.Terminal;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The terminal this program was started from.
final class Terminals {
  private Terminals() {}

  /// What scripts read is UTF-8, whatever the system's language; a person gets what their terminal
  /// speaks.
  static Terminal standard() {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> terminal(console.charset(), width(), true))
        .orElseGet(() -> terminal(StandardCharsets.UTF_8, 0, false));
  }

  /// The same, with progress told as often as to a person.
  static Terminal watched() {
    Terminal standard = standard();
    return new Terminal(standard.out(), standard.err(), standard.width(), true);
  }

  private static Terminal terminal(Charset charset, int width, boolean interactive) {
    return new Terminal(
        stream(FileDescriptor.out, charset),
        stream(FileDescriptor.err, charset),
        width,
        interactive);
  }

  private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), true, charset);
  }

  private static int width() {
    return new CommandLine(CommandSpec.create()).setUsageHelpAutoWidth(true).getUsageHelpWidth();
  }
}
