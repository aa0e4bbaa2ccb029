package app.rewarddesk.ui.participants;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.Programme;
import app.rewarddesk.ui.ScreenTest;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ParticipantsViewTest extends ScreenTest {

  @Test
  void theButtonBesideACodeCopiesIt() {
    Programme.dueToAll(desk);
    open(ParticipantsView::new);
    clickOn("#copy-code-AMELIA-69");
    assertThat(desk.window.copied()).containsExactly("AMELIA-69");
    assertThat(desk.window.notices()).containsExactly("Copied: AMELIA-69");
  }

  @Test
  void ctrlCCopiesTheCodeOfTheChosenRow() {
    Programme.dueToAll(desk);
    open(ParticipantsView::new);
    clickOn("Chloe Dubois");
    press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
    assertThat(desk.window.copied()).containsExactly("CHLOE-49");
  }

  @Test
  void importGoesToTheImport() {
    open(ParticipantsView::new);
    clickOn("#participants-import");
    assertThat(desk.window.places()).containsExactly(Navigator.Place.IMPORT);
  }

  @Test
  void gallery() {
    open(ParticipantsView::new);
    screenshots("participants-empty");
    Programme.issue(desk, Programme.dueToAll(desk).subList(0, 5));
    runOnFx(() -> desk.window.refresh());
    screenshots("participants");
    clickOn("#participants-search").write("nobody at all");
    screenshots("participants-no-match");
    clickOn("#participants-clear-search");
    assertThat(lookup("Amelia Hart").tryQuery()).isPresent();
  }
}
