package app.rewarddesk.cli;

import app.rewarddesk.export.CsvLayout;
import app.rewarddesk.export.CsvSheet;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.util.List;

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

  /// Prints a list as CSV.
  <T> void print(CsvLayout<T> layout, List<T> rows) {
    var writer = new OutputStreamWriter(out, out.charset());
    var sheet = new CsvSheet<T>(layout, writer);
    rows.forEach(sheet::add);
    sheet.flush();
  }
}
