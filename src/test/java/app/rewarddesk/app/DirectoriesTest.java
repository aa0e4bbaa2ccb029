package app.rewarddesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoriesTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void onLinuxItIsWhereXdgSays() {
    assertThat(data("Linux", Map.of())).isEqualTo(HOME.resolve(".local/share/rewarddesk"));
    Path elsewhere = Path.of("/data").toAbsolutePath();
    assertThat(data("Linux", Map.of("XDG_DATA_HOME", elsewhere.toString())))
        .isEqualTo(elsewhere.resolve("rewarddesk"));
    assertThat(data("Linux", Map.of("XDG_DATA_HOME", "not/absolute")))
        .isEqualTo(HOME.resolve(".local/share/rewarddesk"));
  }

  @Test
  void onMacOsItIsApplicationSupport() {
    assertThat(data("Mac OS X", Map.of()))
        .isEqualTo(HOME.resolve("Library/Application Support/RewardDesk"));
  }

  @Test
  void onWindowsItIsAppData() {
    assertThat(data("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/RewardDesk"));
    Path local = Path.of("/users/ada/local").toAbsolutePath();
    assertThat(data("Windows 11", Map.of("LOCALAPPDATA", local.toString())))
        .isEqualTo(local.resolve("RewardDesk"));
  }

  @Test
  void theEnvironmentGoesBeforeTheSystemAndAnOptionBeforeBoth() {
    Map<String, String> set = Map.of("REWARDDESK_DATA", "/srv/rewards", "XDG_DATA_HOME", "/x");
    assertThat(data("Linux", set)).isEqualTo(Path.of("/srv/rewards").toAbsolutePath());
    assertThat(new Directories(set, "Linux", HOME).data("here"))
        .isEqualTo(Path.of("here").toAbsolutePath());
  }

  private static Path data(String system, Map<String, String> environment) {
    return new Directories(environment, system, HOME).data("");
  }
}
