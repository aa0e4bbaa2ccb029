package app.rewarddesk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSettingsFileTest {
  @TempDir private Path folder;
  private Path file;
  private JsonSettingsFile settings;

  @BeforeEach
  void nothingWasSetYet() {
    file = folder.resolve("data").resolve("settings.json");
    settings = new JsonSettingsFile(file);
  }

  @Test
  void atTheFirstStartThereAreTheDefaults() {
    assertThat(settings.read()).isEqualTo(Settings.DEFAULTS);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Settings set = new Settings(true, Mode.TEST, Settings.Theme.DARK, "http://127.0.0.1:4242", 400);
    settings.write(set);
    assertThat(new JsonSettingsFile(file).read()).isEqualTo(set);
    assertThat(folder.resolve("data")).isDirectoryContaining(path -> path.equals(file));
    assertThat(file.resolveSibling("settings.json.new")).doesNotExist();
  }

  @Test
  void aFileOfAnOlderVersionKeepsWhatItSays() throws IOException {
    put("{\"mode\":\"LIVE\"}");
    assertThat(settings.read().mode()).isEqualTo(Mode.LIVE);
    assertThat(settings.read().theme()).isEqualTo(Settings.DEFAULTS.theme());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "\"x\"",
        "{\"mode\":\"PLAY\"}",
        "{\"panelWidth\":\"wide\"}",
        "{\"started\":{}}",
        "{\"theme\":null}"
      })
  void aDamagedFileIsKeptAsideAndTheDefaultsHold(String damaged) throws IOException {
    put(damaged);
    assertThat(settings.read()).isEqualTo(Settings.DEFAULTS);
    assertThat(file).doesNotExist();
    assertThat(file.resolveSibling("settings.json.damaged")).hasContent(damaged);
  }

  private void put(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
