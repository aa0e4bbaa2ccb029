package app.rewarddesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What [Launcher] decides before anything is shown.
class LauncherPartsTest {
  private static final Map<String, String> LINUX = Map.of("os.name", "Linux");

  @Test
  void onLinuxADisplayIsNamedInTheEnvironment() {
    assertThat(new Display(Map.of(), LINUX).isThere()).isFalse();
    assertThat(new Display(Map.of("DISPLAY", ""), LINUX).isThere()).isFalse();
    assertThat(new Display(Map.of("DISPLAY", ":0"), LINUX).isThere()).isTrue();
    assertThat(new Display(Map.of("WAYLAND_DISPLAY", "wayland-0"), LINUX).isThere()).isTrue();
  }

  @Test
  void javaFxCanDoWithoutOne() {
    assertThat(
            new Display(Map.of(), Map.of("os.name", "Linux", "glass.platform", "Headless"))
                .isThere())
        .isTrue();
  }

  @Test
  void otherSystemsHaveOneUnlessJavaIsToldThereIsNone() {
    assertThat(new Display(Map.of(), Map.of("os.name", "Windows 11")).isThere()).isTrue();
    assertThat(new Display(Map.of(), Map.of("os.name", "Mac OS X")).isThere()).isTrue();
    assertThat(
            new Display(Map.of(), Map.of("os.name", "Mac OS X", "java.awt.headless", "true"))
                .isThere())
        .isFalse();
  }

  @Test
  void theDataFolderIsAllThatCanBeNamed() {
    assertThat(arguments().areUnderstood()).isTrue();
    assertThat(arguments().folder()).isEmpty();
    assertThat(arguments().forJavaFx()).isEmpty();
    assertThat(arguments("--data", "/d").folder()).isEqualTo("/d");
    assertThat(arguments("--data", "/d").forJavaFx()).containsExactly("--data=/d");
    assertThat(arguments("--data=/d").folder()).isEqualTo("/d");
    assertThat(arguments("--data").areUnderstood()).isFalse();
    assertThat(arguments("due").areUnderstood()).isFalse();
  }

  private static LaunchArguments arguments(String... words) {
    return new LaunchArguments(List.of(words));
  }
}
