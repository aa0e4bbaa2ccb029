package app.rewarddesk.cli;

import java.io.PrintStream;

/// Where a command prints: its result to the one stream, everything else to the other.
///
/// @param width columns a table may take; 0: as many as it needs
/// @param interactive whether a person watches
public record Terminal(PrintStream out, PrintStream err, int width, boolean interactive) {

  /// Says something that is not the result.
  void say(String sentence) {
    err.println(sentence);
  }

  /// Says why the command could not be done.
  ExitStatus problem(String sentence) {
    err.println(sentence);
    return ExitStatus.ERROR;
  }
}
