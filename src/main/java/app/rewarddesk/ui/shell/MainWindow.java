package app.rewarddesk.ui.shell;

import app.rewarddesk.desk.Backup;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.desk.Desks;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.Settings;
import app.rewarddesk.ui.AppIcon;
import app.rewarddesk.ui.EmptyState;
import app.rewarddesk.ui.FilePicker;
import app.rewarddesk.ui.FxBackground;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Look;
import app.rewarddesk.ui.ModeBadge;
import app.rewarddesk.ui.Navigator.Place;
import app.rewarddesk.ui.Outside;
import app.rewarddesk.ui.Program;
import app.rewarddesk.ui.Screen;
import app.rewarddesk.ui.Underway.Working;
import app.rewarddesk.ui.Workspace;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window: opens the data that was open last, or the first start; closes in order.
public final class MainWindow implements Program {
  private static final double WIDTH = 1400;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 640;

  private final Stage stage;
  private final Desks desks;
  private final Screens screens;
  private final FilePicker files;
  private final Outside outside;

  private final FxBackground background = new FxBackground();
  private final DialogStack dialogs = new DialogStack();
  private final NoticeStack notices = new NoticeStack();
  private final BorderPane content = new BorderPane();
  private final Look look;
  private final SettingsKeeper settings;
  private Optional<OpenDesk> open = Optional.empty();
  private boolean closing;

  /// @param screens makes what is shown
  public MainWindow(Stage stage, Desks desks, Screens screens, FilePicker files, Outside outside) {
    this.stage = stage;
    this.desks = desks;
    this.screens = screens;
    this.files = files;
    this.outside = outside;
    settings = new SettingsKeeper(desks.settings(), background);
    content.getStyleClass().add("rd-window");
    var scene = new Scene(new StackPane(content, dialogs, notices), WIDTH, HEIGHT);
    look = Look.of(scene, settings.now().theme());
    new Shortcuts(this::go, () -> open.ifPresent(OpenDesk::sync), () -> Focus.toNextRegion(scene))
        .listenOn(scene, dialogs, notices::undoNewest);
    new CsvDrop(() -> open.isPresent() && !dialogs.isOpen(), this::importFile)
        .listenOn(scene.getRoot());
    stage.setScene(scene);
  }

  /// Shows the window: the first start, or the data that was open last.
  public void show() {
    stage.setTitle("RewardDesk");
    stage.getIcons().setAll(AppIcon.all());
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          close();
        });
    if (settings.now().started()) {
      openNow(settings.now().mode());
    } else {
      showStart();
    }
    stage.show();
  }

  @Override
  public void open(Mode mode) {
    leave("open " + mode.code() + " data", () -> endDesk(() -> openNow(mode)));
  }

  @Override
  public void restore(Backup backup) {
    leave("restore a backup", () -> endDesk(() -> restoreNow(backup)));
  }

  @Override
  public void use(Settings.Theme theme) {
    look.use(theme);
    settings.change(was -> was.with(theme));
  }

  @Override
  public DoubleProperty panelWidthProperty() {
    return settings.panelWidthProperty();
  }

  /// Closes the window: asks once while work is under way, waits for what has begun, and closes the
  /// data.
  void close() {
    if (!closing) {
      leave("quit", () -> endDesk(stage::hide));
    }
  }

  private void go(Place place) {
    open.ifPresent(desk -> desk.show(place));
  }

  // Opening

  private void openNow(Mode mode) {
    replaceContent(new WaitingPage("Opening " + mode.code() + " data…"));
    var _ =
        background.start(
            _ -> openAndFill(mode),
            opening -> {
              switch (opening) {
                case Desks.Opening.Opened(var desk) -> show(desk);
                case Desks.Opening.NotOpened(var problem) -> showProblem(mode, problem);
              }
            },
            _ -> showProblem(mode, "The data file could not be read. The log has the cause."));
  }

  private void restoreNow(Backup backup) {
    replaceContent(new WaitingPage("Restoring " + backup.mode().code() + " data…"));
    var _ =
        background.start(
            _ -> desks.restore(backup),
            restoring -> {
              switch (restoring) {
                case Desks.Restoring.Restored _ -> openNow(backup.mode());
                case Desks.Restoring.NotRestored(var problem) ->
                    showProblem(backup.mode(), problem);
              }
            },
            _ -> showProblem(backup.mode(), "The backup could not be restored. The log has why."));
  }

  private Desks.Opening openAndFill(Mode mode) {
    Desks.Opening opening = desks.open(mode);
    if (opening instanceof Desks.Opening.Opened(var desk)) {
      if (mode == Mode.REHEARSAL) {
        desks.fillWithSampleData(desk);
      }
      desk.bringUpToDate();
    }
    return opening;
  }

  private void show(Desk desk) {
    settings.change(was -> was.after(desk.mode()));
    var page =
        new OpenDesk(
            desk,
            background,
            screens,
            this,
            deck -> new Workspace(desk, background, deck, dialogs, notices, files, outside));
    if (desk.mode() == Mode.REHEARSAL) {
      desks.weather().ifPresent(weather -> page.letItRain(new WeatherMenu(weather, background)));
    }
    open = Optional.of(page);
    replaceContent(page);
    content.setTop(ModeBadge.stripe(desk.mode(), false));
    page.begin();
  }

  private void showStart() {
    Screen start = screens.firstStart(this, background, outside);
    replaceContent(start.node());
    start.refresh();
  }

  private void showProblem(Mode mode, String problem) {
    var again = new Button("Try again", Icon.SYNC.node());
    again.setId("try-again");
    again.getStyleClass().add(Styles.ACCENT);
    again.setOnAction(_ -> openNow(mode));
    var other = new Button("Begin somewhere else");
    other.setId("begin-elsewhere");
    other.setOnAction(_ -> showStart());
    var page =
        new EmptyState(
            "not-opened",
            Icon.TROUBLE,
            "The " + mode.code() + " data could not be opened",
            problem,
            again,
            other);
    page.getStyleClass().add("rd-trouble");
    replaceContent(page);
    again.requestFocus();
  }

  private void replaceContent(Node page) {
    dialogs.closeAll();
    notices.clear();
    content.setTop(null);
    content.setCenter(page);
  }

  // Leaving

  /// Goes on when the screen in front can be left and no work is under way, or it may be stopped.
  private void leave(String purpose, Runnable then) {
    Runnable ask =
        () ->
            background
                .workingProperty()
                .get()
                .ifPresentOrElse(work -> askToStop(work, purpose, then), then);
    open.ifPresentOrElse(desk -> desk.leave(ask), ask);
  }

  /// Asks once: while the question stands there, it is not asked again.
  private void askToStop(Working work, String purpose, Runnable then) {
    if (dialogs.lookup("#stop-question") == null) {
      dialogs.show(new StopQuestion(work, purpose, then, dialogs::close).node());
    }
  }

  /// Waits for all that runs, asked to stop, and closes the data.
  private void endDesk(Runnable then) {
    closing = true;
    open.ifPresent(OpenDesk::end);
    settings.keepNow();
    background.requestStop();
    background.whenIdle(
        () -> {
          Optional<Desk> desk = open.map(OpenDesk::desk);
          open = Optional.empty();
          replaceContent(new WaitingPage("Closing the data…"));
          var _ =
              background.start(
                  _ -> {
                    desk.ifPresent(Desk::close);
                    return true;
                  },
                  _ -> ended(then),
                  _ -> ended(then));
        });
  }

  private void ended(Runnable then) {
    closing = false;
    then.run();
  }

  // Files dropped on the window

  /// Opens the import with a file.
  void importFile(Path file) {
    open.ifPresent(desk -> desk.open(file));
  }
}
