package app.rewarddesk.ui.send;

import app.rewarddesk.export.NotGiven;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The result's list as text for a spreadsheet.
final class ResultText {
  private static final String HEAD =
      "Name\tEmail\tReward\tReason\tWhat was found\tNext step\tSince then";

  private ResultText() {}

  static String tabSeparated(Collection<ResultRow> rows) {
    return Stream.concat(Stream.of(HEAD), rows.stream().map(ResultText::line))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  static NotGiven forExport(ResultRow row) {
    return new NotGiven(row.reward(), row.group().word(), row.message(), row.group().nextStep());
  }

  private static String line(ResultRow row) {
    return Stream.of(
            row.reward().recipient().name(),
            row.reward().recipient().email().value(),
            row.reward().offer().shortText(),
            row.group().title(),
            row.found(),
            row.group().nextStep(),
            since(row.standing()))
        .map(cell -> cell.replace('\t', ' ').replace('\n', ' '))
        .collect(Collectors.joining("\t"));
  }

  private static String since(ResultRow.Standing standing) {
    return switch (standing) {
      case ResultRow.Standing.Open() -> "";
      case ResultRow.Standing.Working(var what) -> what;
      case ResultRow.Standing.Done(var what) -> what;
    };
  }
}
