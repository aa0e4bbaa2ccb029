package app.rewarddesk.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.detection.CsvTable;
import app.rewarddesk.detection.WrongRow;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongRowLayoutTest {

  @Test
  void aWrongRowIsSavedAsItWasWithWhatIsWrong(@TempDir Path folder) {
    var broken = new WrongRow(9, "cut o", "The file ends inside a quoted field");
    var table =
        new CsvTable(
            "people.csv",
            "UTF-8",
            ',',
            List.of("email", "name"),
            List.of(
                new CsvTable.Row(2, List.of("ann@x.com", "Ann")),
                new CsvTable.Row(3, List.of("bob@@x", "Bob")),
                new CsvTable.Row(4, List.of("eve@x.com")),
                new CsvTable.Row(5, List.of("kim@x.com", "Kim", "extra"))),
            List.of(broken));
    List<WrongRow> wrong =
        List.of(
            new WrongRow(3, "bob@@x", "Not an email address"),
            new WrongRow(4, "", "Too short"),
            new WrongRow(5, "", "Too long"),
            broken);
    Path file = folder.resolve("wrong.csv");
    assertThat(CsvExport.save(WrongRowLayout.of(table), wrong, file))
        .isEqualTo(new ExportOutcome.Written(file, 4));
    assertThat(file)
        .hasContent(
            """
            email,name,line,reason
            bob@@x,Bob,3,Not an email address
            eve@x.com,,4,Too short
            kim@x.com,Kim,5,Too long,extra
            cut o,,9,The file ends inside a quoted field
            """);
  }
}
