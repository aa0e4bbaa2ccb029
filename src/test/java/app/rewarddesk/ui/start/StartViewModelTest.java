package app.rewarddesk.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.FakeDesks;
import app.rewarddesk.ui.Keys;
import app.rewarddesk.ui.ProgramRecord;
import app.rewarddesk.ui.QueuedBackground;
import org.junit.jupiter.api.Test;

class StartViewModelTest {
  private final FakeDesks desks = new FakeDesks().probe((_, _) -> Keys.report());
  private final QueuedBackground background = new QueuedBackground();
  private final ProgramRecord program = new ProgramRecord();
  private final StartViewModel model = new StartViewModel(desks, background, program);

  @Test
  void lookingAroundOpensTheRehearsal() {
    model.lookAround();
    assertThat(program.opened()).containsExactly(Mode.REHEARSAL);
  }

  @Test
  void itSaysWhereAKeyWouldBeKept() {
    model.refresh();
    background.runAll();
    assertThat(model.placeProperty().get()).contains("GNOME Keyring");
  }

  @Test
  void aCheckedKeyIsKeptAndItsDataOpened() {
    model.check().enter(Keys.LIVE);
    background.runAll();
    model.connect();
    assertThat(model.busyProperty().get()).isTrue();
    background.runAll();
    assertThat(desks.secrets().read(Mode.LIVE)).contains(Keys.live());
    assertThat(program.opened()).containsExactly(Mode.LIVE);
  }

  @Test
  void withoutACheckedKeyNothingHappens() {
    model.connect();
    background.runAll();
    assertThat(program.opened()).isEmpty();
  }
}
