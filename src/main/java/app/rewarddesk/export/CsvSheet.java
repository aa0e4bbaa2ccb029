package app.rewarddesk.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// A CSV table that is written row by row. A cell that a spreadsheet would run as a formula gets an
/// apostrophe before it (OWASP's page "CSV Injection").
///
/// @param <T> what a row is made of
public final class CsvSheet<T> {
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";

  private final CsvLayout<T> layout;
  private final CsvWriter csv;

  /// Begins a table with its header.
  ///
  /// @param out stays open
  /// @throws UncheckedIOException when it does not take the text; so do the other methods
  public CsvSheet(CsvLayout<T> layout, Writer out) {
    this.layout = layout;
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(layout.columns());
  }

  public void add(T thing) {
    csv.writeRecord(layout.cells().apply(thing).stream().map(CsvSheet::defused).toList());
  }

  /// To be called last, and at any time in between.
  public void flush() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String defused(String cell) {
    boolean dangerous = !cell.isEmpty() && STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0;
    return dangerous ? "'" + cell : cell;
  }
}
