package app.rewarddesk.cli;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.export.CsvExport;
import app.rewarddesk.export.ExportOutcome;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.issuing.RewardSelection;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `export due|issued|not-rewarded FILE.csv`.
@Command(name = "export", description = "Saves a list as a CSV file for a spreadsheet.")
final class ExportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      index = "0",
      paramLabel = "due|issued|not-rewarded",
      converter = WhatReader.class,
      description = "Which list.")
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
    return session.work(Format.TABLE_ONLY, (desk, _) -> save(desk));
  }

  private ExitStatus save(Desk desk) {
    var export = new CsvExport(desk.rewards());
    var progress = session.progress(desk);
    ExportOutcome outcome =
        switch (what) {
          case DUE ->
              export.due(
                  new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of()), file, progress);
          case ISSUED -> export.issued(IssuedFilter.ALL, file, progress);
          case NOT_REWARDED -> export.notRewarded(file, progress);
        };
    return switch (outcome) {
      case ExportOutcome.Written(var written, long rows) -> {
        session.terminal().say("Wrote " + rows + " rows to " + written + ".");
        yield ExitStatus.DONE;
      }
      case ExportOutcome.Stopped() -> session.terminal().problem("Stopped; no file was written.");
      case ExportOutcome.NotWritten(var problem) -> session.terminal().problem(problem);
    };
  }

  /// `not-rewarded` as well as the names that Java can have.
  static final class WhatReader implements CommandLine.ITypeConverter<What> {
    @Override
    public What convert(String word) {
      return Arrays.stream(What.values())
          .filter(what -> what.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new CommandLine.TypeConversionException(
                      word + " is no list; there are due, issued and not-rewarded."));
    }
  }
}
