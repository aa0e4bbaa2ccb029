package app.rewarddesk.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.DirectBackground;
import app.rewarddesk.ui.FakeDesks;
import app.rewarddesk.ui.KeyPage;
import app.rewarddesk.ui.Keys;
import app.rewarddesk.ui.OutsideRecord;
import app.rewarddesk.ui.ProgramRecord;
import app.rewarddesk.ui.UiTest;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class StartViewTest extends UiTest {
  private final FakeDesks desks = new FakeDesks().probe((_, _) -> Keys.report("Coupons"));
  private final ProgramRecord program = new ProgramRecord();
  private final OutsideRecord outside = new OutsideRecord();

  @Test
  void theSafeChoiceHasTheFocus() {
    showStart();
    assertThat(stage().getScene().getFocusOwner().getId()).isEqualTo("look-around");
    type(KeyCode.SPACE);
    assertThat(program.opened()).containsExactly(Mode.REHEARSAL);
  }

  @Test
  void connectingWaitsForACheckedKey() {
    showStart();
    assertThat(lookup("#connect").query().isDisabled()).isTrue();
    clickOn("#key").write(Keys.TEST);
    eventually(() -> !lookup("#connect").query().isDisabled());
    assertThat(lookup("#connect").<Labeled>query().getText())
        .isEqualTo("Connect and open test data");
    assertThat(lookup("#missing-permissions").tryQuery()).isPresent();
    screenshots("first-start-checked");
    clickOn("#connect");
    assertThat(program.opened()).containsExactly(Mode.TEST);
  }

  @Test
  void stripesPagesForKeysAreOpened() {
    showStart();
    clickOn("#make-test-key");
    clickOn("#make-live-key");
    assertThat(outside.opened())
        .containsExactly(KeyPage.create(Mode.TEST), KeyPage.create(Mode.LIVE));
  }

  @Test
  void looks() {
    showStart();
    screenshots("first-start");
  }

  private void showStart() {
    show(
        () -> {
          var screen = new StartScreen(desks, new DirectBackground(), outside, program);
          screen.refresh();
          return new StackPane(screen.node());
        });
  }
}
