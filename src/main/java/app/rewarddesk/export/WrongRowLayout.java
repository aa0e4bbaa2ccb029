package app.rewarddesk.export;

import app.rewarddesk.detection.CsvTable;
import app.rewarddesk.detection.WrongRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The wrong rows of an imported file: its own columns, then what is wrong, so that the file can be
/// corrected and imported again.
public final class WrongRowLayout {
  private WrongRowLayout() {}

  /// @param table the imported file
  public static CsvLayout<WrongRow> of(CsvTable table) {
    Map<Long, List<String>> rows =
        table.rows().stream().collect(Collectors.toMap(CsvTable.Row::line, CsvTable.Row::cells));
    List<String> columns = new ArrayList<>(table.header());
    columns.addAll(List.of("line", "reason"));
    Function<WrongRow, List<String>> cells =
        wrong ->
            cells(
                rows.getOrDefault(wrong.line(), List.of(wrong.value())),
                wrong,
                table.header().size());
    return new CsvLayout<>(columns, cells);
  }

  /// Cells beyond the header's columns follow at the end, so that nothing is lost.
  private static List<String> cells(List<String> row, WrongRow wrong, int columns) {
    int own = Math.min(columns, row.size());
    List<String> cells = new ArrayList<>(row.subList(0, own));
    cells.addAll(Collections.nCopies(columns - own, ""));
    cells.addAll(List.of(String.valueOf(wrong.line()), wrong.reason()));
    cells.addAll(row.subList(own, row.size()));
    return cells;
  }
}
