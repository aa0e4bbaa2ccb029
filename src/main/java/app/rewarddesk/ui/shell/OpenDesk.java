package app.rewarddesk.ui.shell;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.FxBackground;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.Navigator.Place;
import app.rewarddesk.ui.Program;
import app.rewarddesk.ui.Underway;
import app.rewarddesk.ui.Workspace;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;

/// The window while data is open: the side bar and the page.
final class OpenDesk extends BorderPane {
  private final Desk desk;
  private final Underway underway;
  private final ScreenDeck deck = new ScreenDeck();
  private final SideBarViewModel counts;
  private final SyncViewModel sync;
  private final Timeline minutes;
  private final SideBar sideBar;

  /// @param surroundings makes what the screens are given, from the way between them
  OpenDesk(
      Desk desk,
      FxBackground background,
      Screens screens,
      Program program,
      Function<Navigator, Workspace> surroundings) {
    this.desk = desk;
    this.underway = background;
    Workspace workspace = surroundings.apply(deck);
    counts = new SideBarViewModel(desk, background, deck::refreshScreen);
    sync = new SyncViewModel(desk, background, workspace.notices(), Dates.local(), deck::refresh);
    deck.begin(screens.over(workspace, program), counts::refresh);
    minutes = new Timeline(new KeyFrame(Duration.minutes(1), _ -> minutePassed()));
    minutes.setCycleCount(Animation.INDEFINITE);
    sideBar = new SideBar(desk.mode(), counts, sync, background, deck.placeProperty(), deck::show);
    setLeft(sideBar);
    setCenter(deck);
  }

  /// Shows the first screen and begins to follow the time.
  void begin() {
    deck.show(Place.REWARD_DUE);
    counts.refresh();
    sync.syncWhenStale();
    minutes.play();
  }

  /// Lets the marketer choose the weather of this rehearsal.
  void letItRain(WeatherMenu weather) {
    sideBar.add(weather);
  }

  void end() {
    minutes.stop();
  }

  Desk desk() {
    return desk;
  }

  void show(Place place) {
    deck.show(place);
  }

  void open(Path file) {
    deck.open(file);
  }

  /// Reads Stripe's lists again; not while other work is under way.
  void sync() {
    if (underway.workingProperty().get().isEmpty()) {
      sync.sync();
    }
  }

  /// Runs something once the screen in front can be left.
  void leave(Runnable then) {
    deck.leave(then);
  }

  /// Work that is under way brings its data up to date itself.
  private void minutePassed() {
    sync.refresh();
    if (underway.workingProperty().get().isEmpty() && !sync.syncingProperty().get()) {
      counts.minutePassed();
    }
  }
}
