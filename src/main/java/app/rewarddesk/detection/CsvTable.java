package app.rewarddesk.detection;

import java.util.List;

/// A CSV file as it was read.
///
/// @param name the file's name
/// @param encoding for a person: `UTF-8`
/// @param separator `,`, `;` or a tab
/// @param broken rows that could not be read at all
public record CsvTable(
    String name,
    String encoding,
    char separator,
    List<String> header,
    List<Row> rows,
    List<WrongRow> broken) {
  public CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    broken = List.copyOf(broken);
  }

  /// @param line the line in the file it begins on, from 1
  public record Row(long line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
