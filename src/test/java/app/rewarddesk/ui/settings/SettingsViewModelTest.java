package app.rewarddesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.Settings.Theme;
import app.rewarddesk.ui.FakeDesks;
import app.rewarddesk.ui.KeyCheckViewModel.State;
import app.rewarddesk.ui.Keys;
import app.rewarddesk.ui.NoticeRecord;
import app.rewarddesk.ui.ProgramRecord;
import app.rewarddesk.ui.QueuedBackground;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
  private static final String PLACE = "the system's secret store (GNOME Keyring)";

  private final FakeDesks desks = new FakeDesks().probe((_, _) -> Keys.report());
  private final QueuedBackground background = new QueuedBackground();
  private final ProgramRecord program = new ProgramRecord();
  private final NoticeRecord notices = new NoticeRecord();

  @Test
  void theRehearsalNeedsNoKey() {
    SettingsViewModel model = model(Mode.REHEARSAL);
    assertThat(model.connectionProperty().get()).isEqualTo(new Connection.Simulated());
  }

  @Test
  void aKeptKeyIsShownMaskedAndChecked() {
    desks.keep(Keys.test());
    SettingsViewModel model = model(Mode.TEST);
    assertThat(model.connectionProperty().get())
        .isEqualTo(new Connection.Kept(Mode.TEST, "rk_test_…m7Qa", PLACE));
    assertThat(model.check().stateProperty().get()).isInstanceOf(State.Known.class);
  }

  @Test
  void openDataWithoutAKeptKeyHasItFromTheEnvironment() {
    assertThat(model(Mode.TEST).connectionProperty().get())
        .isEqualTo(new Connection.FromEnvironment(Mode.TEST));
  }

  @Test
  void anotherModeWithAKeyIsOpened() {
    desks.keep(Keys.live());
    SettingsViewModel model = model(Mode.REHEARSAL);
    model.choose(Mode.LIVE);
    background.runAll();
    assertThat(program.opened()).containsExactly(Mode.LIVE);
  }

  @Test
  void anotherModeWithoutAKeyAsksForOne() {
    SettingsViewModel model = model(Mode.REHEARSAL);
    model.choose(Mode.LIVE);
    background.runAll();
    assertThat(program.opened()).isEmpty();
    assertThat(model.connectionProperty().get()).isEqualTo(new Connection.None(Mode.LIVE, PLACE));
  }

  @Test
  void goingBackToTheOpenModeOpensNothing() {
    SettingsViewModel model = model(Mode.REHEARSAL);
    model.choose(Mode.LIVE);
    background.runAll();
    model.choose(Mode.REHEARSAL);
    background.runAll();
    assertThat(program.opened()).isEmpty();
    assertThat(model.connectionProperty().get()).isEqualTo(new Connection.Simulated());
  }

  @Test
  void aCheckedKeyIsKeptAndOpensTheDataOfItsOwnMode() {
    SettingsViewModel model = model(Mode.REHEARSAL);
    model.choose(Mode.TEST);
    background.runAll();
    model.check().enter(Keys.LIVE);
    background.runAll();
    model.connect();
    background.runAll();
    assertThat(desks.secrets().read(Mode.LIVE)).contains(Keys.live());
    assertThat(program.opened()).containsExactly(Mode.LIVE);
  }

  @Test
  void aKeyThatWasNotCheckedIsNotKept() {
    SettingsViewModel model = model(Mode.REHEARSAL);
    model.check().enter(Keys.TEST);
    model.connect();
    background.runAll();
    assertThat(desks.secrets().read(Mode.TEST)).isEmpty();
    assertThat(program.opened()).isEmpty();
  }

  @Test
  void replacingKeepsTheOldKeyUntilANewOneIsConnected() {
    desks.keep(Keys.test());
    SettingsViewModel model = model(Mode.TEST);
    model.replace();
    assertThat(model.replacingProperty().get()).isTrue();
    assertThat(model.check().stateProperty().get()).isEqualTo(new State.Nothing());
    model.keepOld();
    background.runAll();
    assertThat(model.replacingProperty().get()).isFalse();
    assertThat(desks.secrets().read(Mode.TEST)).contains(Keys.test());
    assertThat(model.check().stateProperty().get()).isInstanceOf(State.Known.class);
  }

  @Test
  void disconnectingDeletesTheKeyAndGoesToTheRehearsal() {
    desks.keep(Keys.test());
    SettingsViewModel model = model(Mode.TEST);
    model.disconnect();
    assertThat(model.busyProperty().get()).isTrue();
    background.runAll();
    assertThat(desks.secrets().read(Mode.TEST)).isEmpty();
    assertThat(program.opened()).containsExactly(Mode.REHEARSAL);
  }

  @Test
  void theThemeIsUsedAtOnce() {
    SettingsViewModel model = model(Mode.REHEARSAL);
    assertThat(model.themeProperty().get()).isEqualTo(Theme.SYSTEM);
    model.use(Theme.DARK);
    assertThat(model.themeProperty().get()).isEqualTo(Theme.DARK);
    assertThat(program.used()).containsExactly(Theme.DARK);
  }

  private SettingsViewModel model(Mode open) {
    var model = new SettingsViewModel(open, desks, background, program, notices);
    model.refresh();
    background.runAll();
    return model;
  }
}
