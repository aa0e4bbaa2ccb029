package app.rewarddesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.FakeDesk;
import app.rewarddesk.ui.QueuedBackground;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SideBarViewModelTest {
  private final FakeDesk desk = new FakeDesk(Mode.TEST);
  private final QueuedBackground background = new QueuedBackground();
  private int refreshed;
  private final SideBarViewModel model =
      new SideBarViewModel(desk.open(), background, () -> refreshed++);

  @Test
  void beforeItWasReadTheCountIsNotKnown() {
    model.refresh();
    assertThat(model.dueProperty().get()).isEmpty();
  }

  @Test
  void itCountsWhatIsDue() {
    model.refresh();
    background.runAll();
    assertThat(model.dueProperty().get()).isEqualTo(OptionalLong.of(128));
  }

  @Test
  void eachMinuteHoldsThatAreOverBecomeDue() {
    model.refresh();
    background.runAll();
    model.minutePassed();
    desk.due(129);
    background.runAll();
    assertThat(desk.holdsReleased()).isEqualTo(1);
    assertThat(model.dueProperty().get()).isEqualTo(OptionalLong.of(129));
    assertThat(refreshed).isEqualTo(1);
  }

  @Test
  void aMinuteThatChangedNothingLeavesTheScreenAlone() {
    model.refresh();
    background.runAll();
    model.minutePassed();
    background.runAll();
    assertThat(refreshed).isZero();
  }

  @Test
  void aSlowMinuteIsNotOvertaken() {
    model.minutePassed();
    model.minutePassed();
    assertThat(background.waiting()).isEqualTo(1);
  }
}
