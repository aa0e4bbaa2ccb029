package app.rewarddesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.desk.Backup;
import app.rewarddesk.desk.Weather;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.Settings.Theme;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.DialogFrame;
import app.rewarddesk.ui.FakeDesks;
import app.rewarddesk.ui.Navigator.Place;
import app.rewarddesk.ui.NoFiles;
import app.rewarddesk.ui.Outside;
import app.rewarddesk.ui.OutsideRecord;
import app.rewarddesk.ui.Program;
import app.rewarddesk.ui.Screen;
import app.rewarddesk.ui.UiTest;
import app.rewarddesk.ui.Underway.Working;
import app.rewarddesk.ui.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class MainWindowTest extends UiTest {
  private final FakeDesks desks = new FakeDesks();
  private final Map<Place, PlainScreen> made = new EnumMap<>(Place.class);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private Workspace workspace;
  private MainWindow window;

  @Test
  void aFirstStartAsksWhereToBegin() {
    open();
    assertThat(lookup("Welcome").tryQuery()).isPresent();
    assertThat(lookup("#side-bar").tryQuery()).isEmpty();
  }

  @Test
  void theRehearsalIsFilledAndRememberedForTheNextStart() {
    open();
    runOnFx(() -> window.open(Mode.REHEARSAL));
    eventually(() -> isShown("Nothing on REWARD_DUE"));
    assertThat(desks.filled()).containsExactly(Mode.REHEARSAL);
    eventually(() -> desks.written().started() && desks.written().mode() == Mode.REHEARSAL);
  }

  @Test
  void whatWasOpenLastIsOpenedAgainAndNotFilled() {
    openDesk(Mode.TEST);
    assertThat(text("#mode-badge .rd-mode-word")).isEqualTo("TEST");
    assertThat(desks.filled()).isEmpty();
  }

  @Test
  void aBackupIsPutInPlaceWhileTheDataIsClosedAndThenOpened() {
    openDesk(Mode.TEST);
    var backup = new Backup(Mode.LIVE, Path.of("live.zip"), Instant.EPOCH, 1);
    runOnFx(() -> window.restore(backup));
    eventually(() -> text("#mode-badge .rd-mode-word").equals("LIVE"));
    assertThat(desks.restored()).containsExactly(backup);
    assertThat(desks.desk(Mode.TEST).isClosed()).isTrue();
  }

  @Test
  void aBackupThatCannotBeRestoredSaysWhy() {
    desks.cannotRestore("The backup is damaged.");
    openDesk(Mode.TEST);
    runOnFx(() -> window.restore(new Backup(Mode.TEST, Path.of("t.zip"), Instant.EPOCH, 1)));
    eventually(() -> isShown("The backup is damaged."));
  }

  @Test
  void theSideBarLeadsToEveryScreen() {
    openDesk(Mode.TEST);
    clickOn("#nav-issued");
    assertThat(isShown("Nothing on ISSUED")).isTrue();
    clickOn("#nav-participants");
    assertThat(isShown("Nothing on PARTICIPANTS")).isTrue();
    clickOn("#nav-campaigns");
    assertThat(isShown("Nothing on CAMPAIGNS")).isTrue();
    clickOn("#nav-settings");
    assertThat(isShown("Nothing on SETTINGS")).isTrue();
    clickOn("#nav-reward-due");
    assertThat(isShown("Nothing on REWARD_DUE")).isTrue();
  }

  @Test
  void keysLeadToEveryScreenToo() {
    openDesk(Mode.TEST);
    press(KeyCode.CONTROL, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.CONTROL);
    assertThat(isShown("Nothing on CAMPAIGNS")).isTrue();
    press(KeyCode.CONTROL, KeyCode.COMMA).release(KeyCode.COMMA, KeyCode.CONTROL);
    assertThat(isShown("Nothing on SETTINGS")).isTrue();
    press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
    assertThat(isShown("Nothing on REWARD_DUE")).isTrue();
  }

  @Test
  void f6GoesFromRegionToRegionAndRound() {
    openDesk(Mode.TEST);
    clickOn("#nav-issued");
    type(KeyCode.F6);
    assertThat(focused().getId()).isEqualTo("action");
    type(KeyCode.F6);
    assertThat(focused().getId()).isEqualTo("nav-reward-due");
  }

  @Test
  void f5Syncs() {
    openDesk(Mode.TEST);
    type(KeyCode.F5);
    eventually(() -> text("#sync-state").equals("Synced just now"));
    assertThat(desks.desk(Mode.TEST).syncs()).isEqualTo(1);
  }

  @Test
  void anOldIndexIsSyncedAtOpening() {
    desks.desk(Mode.TEST).syncedAt(Optional.empty());
    openDesk(Mode.TEST);
    eventually(() -> text("#sync-state").equals("Synced just now"));
  }

  @Test
  void theSideBarCountsWhatIsDue() {
    desks.desk(Mode.TEST).due(1_284);
    openDesk(Mode.TEST);
    eventually(() -> isShown("1,284"));
    assertThat(lookup("#nav-reward-due").query().getAccessibleText())
        .isEqualTo("Reward Due, 1,284");
  }

  @Test
  void aScreenWithChangesIsAskedBeforeItIsLeft() {
    openDesk(Mode.TEST);
    made.get(Place.REWARD_DUE).change();
    clickOn("#nav-issued");
    assertThat(isShown("Nothing on REWARD_DUE")).isTrue();
    runOnFx(made.get(Place.REWARD_DUE)::letGo);
    assertThat(isShown("Nothing on ISSUED")).isTrue();
  }

  @Test
  void aDialogTakesTheFocusAndGivesItBack() {
    openDesk(Mode.TEST);
    clickOn("#nav-issued");
    runOnFx(() -> lookup("#action").query().requestFocus());
    var yes = new Button("Mark as issued");
    runOnFx(
        () ->
            workspace
                .overlay()
                .show(new DialogFrame("question", "Mark 6 rewards as issued?", 400).right(yes)));
    assertThat(focused()).isSameAs(yes);
    type(KeyCode.TAB);
    assertThat(focused()).isSameAs(yes);
    type(KeyCode.ESCAPE);
    assertThat(lookup("#question").tryQuery()).isEmpty();
    assertThat(focused().getId()).isEqualTo("action");
  }

  @Test
  void keysOfTheWindowRestWhileADialogIsOpen() {
    openDesk(Mode.TEST);
    runOnFx(() -> workspace.overlay().show(new DialogFrame("question", "Dismiss 6 rewards?", 400)));
    press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
    assertThat(isShown("Nothing on ISSUED")).isFalse();
  }

  @Test
  void aDialogOverADialogIsClosedFirst() {
    openDesk(Mode.TEST);
    runOnFx(() -> workspace.overlay().show(new DialogFrame("below", "Result", 600)));
    runOnFx(() -> workspace.overlay().show(new DialogFrame("above", "Which customer?", 400)));
    assertThat(lookup("#below").query().isVisible()).isFalse();
    runOnFx(workspace.overlay()::close);
    assertThat(lookup("#below").query().isVisible()).isTrue();
    assertThat(lookup("#above").tryQuery()).isEmpty();
  }

  @Test
  void aNoticeCanBeUndoneByMouseAndByKeyboard() {
    openDesk(Mode.TEST);
    var undone = new ArrayList<String>();
    runOnFx(() -> workspace.notices().tellWithUndo("6 dismissed", () -> undone.add("mouse")));
    clickOn("#undo");
    runOnFx(() -> workspace.notices().tellWithUndo("6 put on hold", () -> undone.add("keyboard")));
    press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    assertThat(undone).containsExactly("mouse", "keyboard");
    assertThat(lookup(".rd-notice").tryQuery()).isEmpty();
  }

  @Test
  void aNarrowWindowHasARailAndTheBadgeBesideTheTitle() {
    openDesk(Mode.TEST);
    size(1000, 700);
    assertThat(lookup("#side-bar").query().getLayoutBounds().getWidth()).isEqualTo(56);
    assertThat(lookup("#mode-badge").query().isVisible()).isFalse();
    assertThat(lookup("#page-mode-badge").query().isVisible()).isTrue();
  }

  @Test
  void dataThatCannotBeOpenedSaysWhatToDo() {
    desks.started(Mode.LIVE).cannotOpen(Mode.LIVE, "Another RewardDesk has it open. Close that.");
    open();
    eventually(() -> isShown("Another RewardDesk has it open. Close that."));
    screenshots("shell-not-opened");
    desks.canOpen(Mode.LIVE);
    clickOn("#try-again");
    eventually(() -> isShown("Nothing on REWARD_DUE"));
  }

  @Test
  void otherDataTakesThePlaceOfWhatIsOpen() {
    openDesk(Mode.TEST);
    runOnFx(() -> window.open(Mode.LIVE));
    eventually(() -> text("#mode-badge .rd-mode-word").equals("LIVE"));
    assertThat(desks.desk(Mode.TEST).isClosed()).isTrue();
    assertThat(desks.desk(Mode.LIVE).isClosed()).isFalse();
  }

  @Test
  void closingClosesTheDataFirst() {
    openDesk(Mode.TEST);
    runOnFx(window::close);
    eventually(() -> !stage().isShowing());
    assertThat(desks.desk(Mode.TEST).isClosed()).isTrue();
  }

  @Test
  void closingWhileWorkRunsAsksOnceAndWaitsForWhatHasBegun() {
    openDesk(Mode.TEST);
    startSending();
    runOnFx(window::close);
    runOnFx(window::close);
    assertThat(lookup("#stop-question").queryAll()).hasSize(1);
    assertThat(isShown("Sending rewards is under way")).isTrue();
    assertThat(focused().getId()).isEqualTo("go-on");
    clickOn("#stop-work");
    assertThat(stage().isShowing()).isTrue();
    assertThat(desks.desk(Mode.TEST).isClosed()).isFalse();
    mayEnd.countDown();
    eventually(() -> !stage().isShowing());
    assertThat(desks.desk(Mode.TEST).isClosed()).isTrue();
  }

  @Test
  void workGoesOnWhenThatIsWanted() {
    openDesk(Mode.TEST);
    startSending();
    runOnFx(window::close);
    clickOn("#go-on");
    assertThat(isShown("Sending rewards is under way")).isFalse();
    assertThat(stage().isShowing()).isTrue();
    mayEnd.countDown();
  }

  @Test
  void inARehearsalItCanBeMadeToRain() {
    openDesk(Mode.REHEARSAL);
    assertThat(lookup("#weather").queryLabeled().getText()).isEqualTo("Sunshine");
    clickOn("#weather");
    clickOn("#weather-dropping");
    eventually(() -> desks.weatherNow() == Weather.Kind.DROPPING);
    assertThat(lookup("#weather").queryLabeled().getText()).isEqualTo("Dropping");
    screenshots("shell-weather");
    clickOn("#weather");
    screenshotWithMenus("shell-weather-menu");
    type(KeyCode.ESCAPE);
  }

  @Test
  void elsewhereThereIsNoWeather() {
    openDesk(Mode.TEST);
    assertThat(lookup("#weather").tryQuery()).isEmpty();
  }

  @Test
  void f5DoesNotSyncWhileWorkRuns() {
    openDesk(Mode.TEST);
    startSending();
    type(KeyCode.F5);
    assertThat(text("#sync-state")).isEqualTo("Synced 4 minutes ago");
    mayEnd.countDown();
  }

  @Test
  void workIsShownInTheSideBarAndSyncWaits() {
    openDesk(Mode.TEST);
    startSending();
    eventually(() -> isShown("Sending rewards"));
    eventually(() -> isShown("73 of 121"));
    assertThat(lookup("#sync-now").query().isVisible()).isFalse();
    screenshots("shell-sending");
    mayEnd.countDown();
    eventually(() -> lookup("#sync-now").query().isVisible());
  }

  @Test
  void aDroppedFileOpensTheImport() {
    openDesk(Mode.TEST);
    runOnFx(() -> window.importFile(Path.of("people.csv")));
    assertThat(isShown("Nothing on IMPORT")).isTrue();
    assertThat(made.get(Place.IMPORT).opened()).containsExactly(Path.of("people.csv"));
    runOnFx(() -> window.importFile(Path.of("more.csv")));
    assertThat(made.get(Place.IMPORT).opened()).hasSize(2);
  }

  @Test
  void theThemeIsChangedAtOnceAndKept() {
    openDesk(Mode.TEST);
    runOnFx(() -> window.use(Theme.DARK));
    assertThat(stage().getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("-dark.css"));
    eventually(() -> desks.written().theme() == Theme.DARK);
  }

  @Test
  void thePanelsWidthIsKept() {
    openDesk(Mode.TEST);
    runOnFx(() -> window.panelWidthProperty().set(400));
    eventually(() -> desks.written().panelWidth() == 400);
  }

  @Test
  void looks() {
    openDesk(Mode.REHEARSAL);
    eventually(() -> isShown("128"));
    runOnFx(() -> workspace.notices().tellWithUndo("6 rewards dismissed", () -> {}));
    runOnFx(
        () ->
            workspace
                .notices()
                .problem("Nothing new was read from Stripe. The key may not read customers."));
    screenshots("shell");
    runOnFx(
        () ->
            workspace
                .overlay()
                .show(
                    new StopQuestion(
                            new Working("sending rewards", 73, 121), "quit", () -> {}, () -> {})
                        .node()));
    screenshots("shell-stop-question");
  }

  private void open() {
    runOnFx(
        () -> {
          window =
              new MainWindow(
                  stage(), desks, new PlainScreens(), new NoFiles(), new OutsideRecord());
          window.show();
        });
    size(1400, 900);
  }

  private void openDesk(Mode mode) {
    desks.started(mode);
    open();
    eventually(() -> isShown("Nothing on REWARD_DUE"));
  }

  private void startSending() {
    runOnFx(
        () ->
            workspace
                .background()
                .start(
                    progress -> {
                      progress.report(73, 121, "72 rewarded");
                      return mayEnd.await(20, TimeUnit.SECONDS);
                    },
                    _ -> {},
                    _ -> {})
                .announce("sending rewards"));
  }

  private boolean isShown(String text) {
    return lookup(text).tryQuery().filter(Node::isVisible).isPresent();
  }

  private String text(String query) {
    return lookup(query).<Label>tryQuery().map(Label::getText).orElse("");
  }

  private Node focused() {
    return stage().getScene().getFocusOwner();
  }

  private final class PlainScreens implements Screens {
    @Override
    public Function<Place, Screen> over(Workspace given, Program program) {
      workspace = given;
      return place -> {
        PlainScreen screen = new PlainScreen(place.name(), given.desk().mode());
        made.put(place, screen);
        return screen;
      };
    }

    @Override
    public Screen firstStart(Program program, Background background, Outside outside) {
      return new Screen() {
        private final Label welcome = new Label("Welcome");

        @Override
        public Node node() {
          return welcome;
        }

        @Override
        public void refresh() {
          // always the same
        }
      };
    }
  }
}
