package app.rewarddesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `export due|issued|not-rewarded FILE.csv`.
@Command(name = "export", description = "Saves a list as a CSV file for a spreadsheet.")
final class ExportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "due|issued|not-rewarded", description = "Which list.")
  private What what = What.DUE;

  @Parameters(index = "1", paramLabel = "FILE.csv", description = "The file to write.")
  private Path file = Path.of("");

  ExportCommand(Session session) {
    this.session = session;
  }

  /// The lists that can be saved.
  enum What {
    DUE,
    ISSUED,
    NOT_REWARDED
  }

  @Override
  public Integer call() {
    return session.work(
        Format.TABLE_ONLY, (desk, format) -> session.terminal().problem("Not yet " + what + file));
  }
}
