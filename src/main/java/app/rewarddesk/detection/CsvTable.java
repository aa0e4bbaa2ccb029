package app.rewarddesk.detection;

import java.util.List;
import java.util.Optional;

/// A CSV file as it was read.
///
/// @param name the file's name
/// @param encoding for a person: `UTF-8`
/// @param separator `,`, `;` or a tab
/// @param header the names of the columns; unnamed ones at the end are left out
/// @param rows without the header and blank lines; they may have more or fewer cells than it
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

    /// What is wrong with the row when the header has so many columns; empty when nothing is. More
    /// cells are accepted when they are empty.
    Optional<String> problem(int columns) {
      int extra = Math.min(columns, cells.size());
      boolean fits =
          cells.size() >= columns
              && cells.subList(extra, cells.size()).stream().allMatch(String::isBlank);
      return fits
          ? Optional.empty()
          : Optional.of("The row has " + cells.size() + " cells, the header has " + columns);
    }
  }
}
