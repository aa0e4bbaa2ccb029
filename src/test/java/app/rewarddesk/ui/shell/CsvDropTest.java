package app.rewarddesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvDropTest {

  @Test
  void oneCsvFileIsTaken() {
    assertThat(CsvDrop.csv(List.of(new File("People.CSV")))).contains(Path.of("People.CSV"));
  }

  @Test
  void severalFilesAreNot() {
    assertThat(CsvDrop.csv(List.of(new File("a.csv"), new File("b.csv")))).isEmpty();
  }

  @Test
  void otherFilesAreNot() {
    assertThat(CsvDrop.csv(List.of(new File("people.xlsx")))).isEmpty();
  }
}
