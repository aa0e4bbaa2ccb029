package app.rewarddesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.desk.Desks.Opening;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.settings.InMemorySecretStore;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.Settings.Theme;
import app.rewarddesk.ui.NoFiles;
import app.rewarddesk.ui.OutsideRecord;
import app.rewarddesk.ui.UiTest;
import app.rewarddesk.ui.shell.MainWindow;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job with everything real: window, database file, HTTP, simulated Stripe. From the first
/// start to the rewards in Stripe and the list of those who were not rewarded.
class MainJobInTheWindowTest extends UiTest {
  @TempDir private Path folder;

  @Test
  void theSampleCompanysRewardsAreSentAndTheOthersListed() {
    Services services = services();
    MainWindow window = open(services);
    pictures(window, "first-start");

    clickOn("#look-around");
    eventually(() -> lookup("#due-table").tryQuery().isPresent());
    eventually(() -> lookup("Ready").queryAll().size() > 3);
    pictures(window, "reward-due");
    clickOn("#due-table");
    press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    eventually(
        () -> lookup("#send-confirm").tryQuery().filter(send -> !send.isDisabled()).isPresent());
    pictures(window, "send-dialog");
    clickOn("#send-confirm");
    eventually(() -> lookup("#result-close").tryQuery().isPresent());
    pictures(window, "result-dialog");
    String title = lookup("#result-dialog-title").<Label>query().getText();
    clickOn("#result-close");
    clickOn("#nav-issued");
    eventually(() -> lookup("#issued-table").tryQuery().filter(Node::isVisible).isPresent());
    pictures(window, "issued");
    runOnFx(() -> stage().getOnCloseRequest().handle(closeRequest()));
    eventually(() -> !stage().isShowing());

    assertThat(title)
        .isEqualTo("49 rewarded, 11 not rewarded")
        .isEqualTo(whatTheLedgerSays(services()));
  }

  private static String whatTheLedgerSays(Services later) {
    try (Desk desk = ((Opening.Opened) later.open(Mode.REHEARSAL)).desk()) {
      long issued = desk.rewards().countIssued(IssuedFilter.ALL);
      long due = desk.rewards().counts(DueFilter.ALL_DUE).allDue();
      assertThat(issued).isPositive();
      assertThat(due).isEqualTo(desk.rewards().notRewarded(0, 1000).size());
      return issued + " rewarded, " + due + " not rewarded";
    }
  }

  private WindowEvent closeRequest() {
    return new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST);
  }

  private MainWindow open(Services services) {
    return onFx(
        () -> {
          var window =
              new MainWindow(
                  stage(),
                  services,
                  new WindowScreens(services),
                  new NoFiles(),
                  new OutsideRecord());
          window.show();
          return window;
        });
  }

  private Services services() {
    return new Services(
        folder, new Environment(Map.of()), Clock.systemUTC(), InMemorySecretStore::new);
  }

  private void pictures(MainWindow window, String name) {
    for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
      runOnFx(() -> window.use(theme));
      size(1000, 700);
      screenshot(name, theme, "1000x700");
      size(1400, 900);
      screenshot(name, theme, "1400x900");
    }
  }
}
