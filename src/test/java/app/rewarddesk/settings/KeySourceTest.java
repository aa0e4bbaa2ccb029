package app.rewarddesk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySourceTest {
  private static final ApiKey TEST = ApiKey.parse("rk_test_51Nabcdefgh").orElseThrow();
  private static final ApiKey OTHER_TEST = ApiKey.parse("sk_test_51Nzyxwvuts").orElseThrow();
  private static final ApiKey LIVE = ApiKey.parse("rk_live_51Nabcdefgh").orElseThrow();

  @TempDir private Path folder;
  private final InMemorySecretStore secrets = new InMemorySecretStore();

  @Test
  void theEnvironmentGoesBeforeWhatIsKept() {
    secrets.write(OTHER_TEST);
    secrets.write(LIVE);
    KeySource keys = source(" " + TEST.secret() + " ");
    assertThat(keys.choose()).isEqualTo(new KeySource.Choice.Key(TEST));
    assertThat(keys.of(Mode.TEST)).contains(TEST);
    assertThat(keys.of(Mode.LIVE)).contains(LIVE);
  }

  @Test
  void aPublishableKeyIsNoKey() {
    secrets.write(TEST);
    assertThat(source("pk_test_51Nabcdefgh").choose()).isEqualTo(new KeySource.Choice.NoSuchKey());
  }

  @Test
  void withoutAnyKeyThereIsNone() {
    assertThat(source("").choose()).isEqualTo(new KeySource.Choice.None());
  }

  @Test
  void ofTwoKeptKeysTheTestKeyIsTaken() {
    secrets.write(TEST);
    secrets.write(LIVE);
    assertThat(source("").choose()).isEqualTo(new KeySource.Choice.Key(TEST));
  }

  @Test
  void theLiveKeyIsTakenWhenTheWindowWasLastInLive() {
    secrets.write(TEST);
    secrets.write(LIVE);
    settings().write(Settings.DEFAULTS.after(Mode.LIVE));
    assertThat(source("").choose()).isEqualTo(new KeySource.Choice.Key(LIVE));
  }

  private KeySource source(String fromEnvironment) {
    return new KeySource(fromEnvironment, () -> secrets, settings());
  }

  private SettingsFile settings() {
    return new JsonSettingsFile(folder.resolve("settings.json"));
  }
}
