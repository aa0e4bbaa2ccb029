package app.rewarddesk.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// A list of JSON objects as CSV: the same names in snake case, an amount in two columns.
final class CsvText {
  private CsvText() {}

  /// A column.
  ///
  /// @param path where the value is in each object: `participant.email`
  record Column(String name, String path) {}

  static void print(Terminal terminal, List<Column> columns, JsonArray rows) {
    var text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord(columns.stream().map(Column::name).toList());
    for (JsonElement row : rows) {
      csv.writeRecord(
          columns.stream().map(column -> value(row.getAsJsonObject(), column.path())).toList());
    }
    terminal.out().print(text);
  }

  private static String value(JsonObject row, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return text(row.get(path));
    }
    JsonElement inner = row.get(path.substring(0, dot));
    return inner.isJsonObject() ? value(inner.getAsJsonObject(), path.substring(dot + 1)) : "";
  }

  private static String text(JsonElement value) {
    if (value.isJsonArray()) {
      return StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
          .map(JsonElement::getAsString)
          .collect(Collectors.joining(" "));
    }
    return value.isJsonNull() ? "" : value.getAsString();
  }
}
