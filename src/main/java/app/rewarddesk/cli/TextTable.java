package app.rewarddesk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Rows under aligned headings. Where they are wider than the terminal, the widest columns that may
/// be cut are.
final class TextTable {
  private static final int GAP = 2;
  private static final int NARROWEST = 8;

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(Column... columns) {
    this.columns = List.of(columns);
  }

  /// A column and how it behaves.
  record Column(String title, boolean right, boolean cuttable) {

    /// Left-aligned; cut when there is no room.
    static Column text(String title) {
      return new Column(title, false, true);
    }

    /// Left-aligned and never cut: an id.
    static Column id(String title) {
      return new Column(title, false, false);
    }

    /// Right-aligned and never cut: an amount.
    static Column figure(String title) {
      return new Column(title, true, false);
    }
  }

  /// Adds a row, one cell a column.
  TextTable row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException("A row has one cell a column");
    }
    rows.add(List.of(cells));
    return this;
  }

  void print(Terminal terminal) {
    int[] widths = widths(terminal.width());
    line(terminal, columns.stream().map(Column::title).toList(), widths);
    line(terminal, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
    rows.forEach(row -> line(terminal, row, widths));
  }

  private void line(Terminal terminal, List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cut(cells.get(i), widths[i]);
      String space = " ".repeat(widths[i] - length(cell));
      line.append(columns.get(i).right() ? space + cell : cell + space).append(" ".repeat(GAP));
    }
    terminal.out().println(line.toString().stripTrailing());
  }

  private int[] widths(int room) {
    int[] widths =
        IntStream.range(0, columns.size())
            .map(
                i ->
                    rows.stream()
                        .mapToInt(row -> length(row.get(i)))
                        .reduce(length(columns.get(i).title()), Math::max))
            .toArray();
    if (room > 0) {
      int over = IntStream.of(widths).sum() + GAP * (widths.length - 1) - room;
      while (over > 0 && narrow(widths)) {
        over--;
      }
    }
    return widths;
  }

  private boolean narrow(int[] widths) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      if (columns.get(i).cuttable()
          && widths[i] > NARROWEST
          && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    if (widest >= 0) {
      widths[widest]--;
    }
    return widest >= 0;
  }

  private static String cut(String text, int width) {
    return length(text) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
