package app.rewarddesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.desk.Backup;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.Settings.Theme;
import app.rewarddesk.ui.DirectBackground;
import app.rewarddesk.ui.FakeDesks;
import app.rewarddesk.ui.FakePorts;
import app.rewarddesk.ui.KeyPage;
import app.rewarddesk.ui.Keys;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.NoFiles;
import app.rewarddesk.ui.NoticeRecord;
import app.rewarddesk.ui.OutsideRecord;
import app.rewarddesk.ui.ProgramRecord;
import app.rewarddesk.ui.StackedOverlay;
import app.rewarddesk.ui.UiTest;
import app.rewarddesk.ui.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SettingsViewTest extends UiTest {
  private static final Backup[] BACKUPS = {
    new Backup(
        Mode.TEST,
        Path.of("test-2026-11-23T10-00-00Z.zip"),
        Instant.parse("2026-11-23T10:00:00Z"),
        1_260_000),
    new Backup(
        Mode.LIVE,
        Path.of("live-2026-11-22T09-12-00Z.zip"),
        Instant.parse("2026-11-22T09:12:00Z"),
        18_400_000)
  };

  private final FakeDesks desks = new FakeDesks().probe((_, _) -> Keys.report("Coupons"));
  private final ProgramRecord program = new ProgramRecord();
  private final NoticeRecord notices = new NoticeRecord();
  private final OutsideRecord outside = new OutsideRecord();
  private final StackedOverlay overlay = new StackedOverlay();

  @Test
  void theKeyIsShownMaskedWithWhereItIsKept() {
    desks.keep(Keys.test());
    showSettings(Mode.TEST);
    assertThat(lookup("#masked-key").<TextField>query().getText()).isEqualTo("rk_test_…m7Qa");
    assertThat(text("#key-place")).isEqualTo("Kept in the system's secret store (GNOME Keyring)");
    assertThat(text("#account")).isEqualTo("Northwind Software, Inc.");
    screenshots("settings-stripe");
  }

  @Test
  void whatTheKeyLacksIsSaidWithAWayToMendIt() {
    desks.keep(Keys.test());
    showSettings(Mode.TEST);
    assertThat(lookup("#missing-permissions").tryQuery()).isPresent();
    clickOn("#open-key");
    assertThat(outside.opened()).containsExactly(KeyPage.list(Mode.TEST));
  }

  @Test
  void aPastedKeyIsCheckedWithoutPressingAnything() {
    showSettings(Mode.REHEARSAL);
    clickOn("#mode-test");
    assertThat(lookup("#connect").query().isDisabled()).isTrue();
    clickOn("#key").write(Keys.TEST);
    eventually(() -> !lookup("#connect").query().isDisabled());
    screenshots("settings-connect");
    clickOn("#connect");
    assertThat(program.opened()).containsExactly(Mode.TEST);
  }

  @Test
  void anotherTextThanAKeySaysWhatIsWrong() {
    showSettings(Mode.REHEARSAL);
    clickOn("#mode-live");
    clickOn("#key").write("hello").type(KeyCode.ENTER);
    assertThat(text("#key-message")).startsWith("That is not a key of Stripe.");
  }

  @Test
  void thePageForMakingAKeyIsOpened() {
    showSettings(Mode.REHEARSAL);
    clickOn("#mode-live");
    clickOn("#make-key");
    assertThat(outside.opened()).containsExactly(KeyPage.create(Mode.LIVE));
  }

  @Test
  void theSectionsAreReachedByKeyboard() {
    showSettings(Mode.REHEARSAL);
    runOnFx(() -> lookup("#section-stripe").query().requestFocus());
    type(KeyCode.DOWN).type(KeyCode.SPACE);
    assertThat(lookup("#theme-dark").tryQuery()).isPresent();
    clickOn("#theme-dark");
    assertThat(program.used()).containsExactly(Theme.DARK);
  }

  @Test
  void theDataFolderIsOpenedAndCopied() {
    showSettings(Mode.REHEARSAL);
    clickOn("#section-data");
    clickOn("#open-folder");
    clickOn("#copy-path");
    assertThat(outside.opened()).containsExactly(desks.folder().toUri());
    assertThat(outside.copied()).containsExactly(desks.folder().toString());
    assertThat(notices.told()).containsExactly("Path copied");
  }

  @Test
  void aBackupIsRestoredAfterAQuestion() {
    desks.backedUp(BACKUPS);
    showSettings(Mode.TEST);
    clickOn("#section-data");
    screenshots("settings-backups");
    clickOn("#restore-1");
    assertThat(text("#restore-question-title")).startsWith("Restore the live data of 22 Nov 2026");
    screenshots("restore-question");
    clickOn("#keep-present");
    assertThat(overlay.isOpen()).isFalse();
    assertThat(program.restored()).isEmpty();
    clickOn("#restore-1");
    clickOn("#restore-backup");
    assertThat(overlay.isOpen()).isFalse();
    assertThat(program.restored()).containsExactly(BACKUPS[1]);
  }

  @Test
  void withoutABackupItSaysWhenThereWillBeOne() {
    showSettings(Mode.TEST);
    clickOn("#section-data");
    assertThat(text("#no-backup")).contains("at the next start");
  }

  @Test
  void looks() {
    showSettings(Mode.REHEARSAL);
    screenshots("settings-rehearsal");
    clickOn("#section-appearance");
    screenshots("settings-appearance");
    clickOn("#section-data");
    screenshots("settings-data");
    clickOn("#section-about");
    screenshots("settings-about");
  }

  private void showSettings(Mode mode) {
    show(
        () -> {
          var screen = new SettingsScreen(desks, workspace(mode), program);
          screen.refresh();
          return overlay.over(screen.node());
        });
  }

  private Workspace workspace(Mode mode) {
    return new Workspace(
        desks.desk(mode).open(),
        new DirectBackground(),
        FakePorts.port(Navigator.class, Map.of()),
        overlay,
        notices,
        new NoFiles(),
        outside);
  }

  private String text(String query) {
    return lookup(query).<Label>tryQuery().filter(Node::isVisible).map(Label::getText).orElse("");
  }
}
