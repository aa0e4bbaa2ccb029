package app.rewarddesk.detection;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Takes a text apart into header and rows.
final class CsvRows {
  /// A row that cannot be in a text. It is put behind the last one: only when it comes out again by
  /// itself, every quoted field was closed.
  private static final String END = "\n\0";

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private CsvRows() {}

  static CsvReading parse(String name, CsvText text) {
    String lines = withPlainLineEnds(text.text());
    char separator = separatorOf(lines);
    List<CsvTable.Row> rows = new ArrayList<>();
    try {
      reader(lines + END, separator).forEach(record -> rows.add(row(record)));
    } catch (CsvParseException e) {
      return new CsvReading.Unreadable(
          name
              + " has a row with more than 16,384 cells after line "
              + (rows.isEmpty() ? 1 : rows.getLast().line())
              + ", so it is no table of people. Check the file.");
    }
    List<WrongRow> broken = takeEnd(rows);
    rows.removeIf(CsvRows::isBlank);
    if (rows.size() < 2 && broken.isEmpty()) {
      return new CsvReading.Unreadable(
          rows.isEmpty()
              ? name + " has only blank lines. Export it again."
              : name + " has no rows under its header. Check the export.");
    }
    if (rows.isEmpty()) {
      return new CsvReading.Unreadable(
          name + " has a quotation mark in its header that is not closed. Correct its first line.");
    }
    return new CsvReading.Understood(
        new CsvTable(
            name,
            text.encoding(),
            separator,
            header(rows.getFirst()),
            rows.subList(1, rows.size()),
            broken));
  }

  /// FastCSV 4.1.0 loses a quoted field that has a carriage return of its own. Lines are counted
  /// the same without.
  private static String withPlainLineEnds(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /// The separator that divides the header into most columns that are understood, or else into most
  /// columns.
  private static char separatorOf(String text) {
    String start = text.strip();
    return SEPARATORS.stream()
        .max(
            Comparator.comparingLong((Character separator) -> understood(start, separator))
                .thenComparingInt(separator -> firstRow(start, separator).size()))
        .orElseThrow();
  }

  private static long understood(String text, char separator) {
    return firstRow(text, separator).stream().filter(ColumnNames::isKnown).count();
  }

  private static List<String> firstRow(String text, char separator) {
    try {
      return reader(text, separator).stream()
          .findFirst()
          .map(CsvRecord::getFields)
          .orElse(List.of());
    } catch (CsvParseException e) {
      return List.of(); // with this separator the first line is no header
    }
  }

  private static CsvReader<CsvRecord> reader(String text, char separator) {
    int all = text.length() + 1;
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(Math.max(all, 16 * 1024 * 1024))
        .build(CsvRecordHandler.of(limits -> limits.maxFieldSize(all).maxRecordSize(all)), text);
  }

  private static CsvTable.Row row(CsvRecord record) {
    return new CsvTable.Row(record.getStartingLineNumber(), record.getFields());
  }

  /// Takes the end's own row away, and the row that swallowed it.
  private static List<WrongRow> takeEnd(List<CsvTable.Row> rows) {
    CsvTable.Row last = rows.removeLast();
    String cell = last.cells().getLast();
    if (cell.equals(END.substring(1)) && last.cells().size() == 1) {
      return List.of();
    }
    String lost = cell.substring(0, cell.length() - END.length());
    long lines = lost.lines().count();
    return List.of(
        new WrongRow(
            last.line(),
            lost.lines().findFirst().orElse(""),
            lines <= 1
                ? "The file ends inside a quoted field"
                : "The file ends inside a quoted field; "
                    + (lines - 1)
                    + " more lines stay out with it"));
  }

  private static boolean isBlank(CsvTable.Row row) {
    return row.cells().stream().allMatch(String::isBlank);
  }

  /// The names of the columns; unnamed ones at the end are left out.
  private static List<String> header(CsvTable.Row row) {
    List<String> names = new ArrayList<>(row.cells());
    while (names.getLast().isBlank()) {
      names.removeLast();
    }
    return names.stream().map(String::strip).toList();
  }
}
