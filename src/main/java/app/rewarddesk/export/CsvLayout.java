package app.rewarddesk.export;

import java.util.List;
import java.util.function.Function;

/// How things become rows of a CSV file.
///
/// @param columns their names, in snake case
/// @param cells the cells of one thing, in the columns' order; blank where there is nothing
public record CsvLayout<T>(List<String> columns, Function<T, List<String>> cells) {
  public CsvLayout {
    columns = List.copyOf(columns);
  }
}
