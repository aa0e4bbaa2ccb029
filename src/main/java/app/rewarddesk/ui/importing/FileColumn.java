package app.rewarddesk.ui.importing;

import app.rewarddesk.detection.ColumnMapping;
import app.rewarddesk.detection.ColumnMeaning;
import app.rewarddesk.detection.CsvTable;
import app.rewarddesk.detection.ImportKind;
import java.util.List;
import java.util.stream.IntStream;

/// A column of the file and what it means.
///
/// @param name as in the header; may be blank
/// @param first what the first row has there, of several lines the first
/// @param recognised what the header alone says
record FileColumn(String name, String first, ColumnMeaning recognised, ColumnMeaning meaning) {

  /// The columns of a file as far as their names are understood.
  static List<FileColumn> of(CsvTable table, ImportKind kind) {
    List<ColumnMeaning> meanings = ColumnMapping.recognise(kind, table.header()).meanings();
    return IntStream.range(0, table.header().size())
        .mapToObj(
            column ->
                new FileColumn(
                    table.header().get(column),
                    first(table, column),
                    meanings.get(column),
                    meanings.get(column)))
        .toList();
  }

  static ColumnMapping mapping(List<FileColumn> columns) {
    return new ColumnMapping(columns.stream().map(FileColumn::meaning).toList());
  }

  FileColumn meaning(ColumnMeaning other) {
    return new FileColumn(name, first, recognised, other);
  }

  boolean isUsed() {
    return meaning != ColumnMeaning.LEAVE_OUT;
  }

  /// Whether a person said what it means.
  boolean isByHand() {
    return meaning != recognised;
  }

  private static String first(CsvTable table, int column) {
    return table.rows().stream()
        .findFirst()
        .map(CsvTable.Row::cells)
        .filter(cells -> column < cells.size())
        .flatMap(cells -> cells.get(column).lines().findFirst())
        .orElse("");
  }
}
