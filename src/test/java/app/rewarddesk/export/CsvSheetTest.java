package app.rewarddesk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
  void whatASpreadsheetWouldRunIsDefused(String cell) {
    assertThat(written(cell)).isEqualTo("value\n'" + cell + "\n");
  }

  @Test
  void aLineEndAtTheStartIsDefusedAndQuoted() {
    assertThat(written("\r=1")).isEqualTo("value\n\"'\r=1\"\n");
    assertThat(written("\n=1")).isEqualTo("value\n\"'\n=1\"\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          Ann         | Ann
          a=b         | a=b
          Ann, Lee    | "Ann, Lee"
          5" disc     | "5"" disc"
          Zoë         | Zoë
          2500        | 2500
          """)
  void everythingElseStaysAsItIs(String cell, String expected) {
    assertThat(written(cell)).isEqualTo("value\n" + expected + "\n");
  }

  @Test
  void nothingIsAnEmptyCell() {
    var out = new StringWriter();
    var layout = new CsvLayout<String>(List.of("a", "b"), cell -> List.of("", cell));
    var sheet = new CsvSheet<>(layout, out);
    sheet.add("x");
    sheet.flush();
    assertThat(out).hasToString("a,b\n,x\n");
  }

  private static String written(String cell) {
    var out = new StringWriter();
    var sheet = new CsvSheet<>(new CsvLayout<String>(List.of("value"), List::of), out);
    sheet.add(cell);
    sheet.flush();
    return out.toString();
  }
}
