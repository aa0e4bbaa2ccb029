package app.rewarddesk.ui.shell;

import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.Screen;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.StackPane;

/// The page with the screen in front. A screen is made when it is first gone to, and kept.
final class ScreenDeck extends StackPane implements Navigator {
  private final Map<Place, Screen> made = new EnumMap<>(Place.class);
  private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(this, "place");
  private Function<Place, Screen> make =
      at -> {
        throw new IllegalStateException("There are no screens yet: " + at);
      };
  private Runnable countsChanged = () -> {};

  ScreenDeck() {
    setId("page");
    getStyleClass().add("rd-page");
  }

  /// Gives the deck its screens, before the first is gone to.
  ///
  /// @param screens makes the screen of a place
  /// @param readCounts is run when counts beside the page may have changed
  void begin(Function<Place, Screen> screens, Runnable readCounts) {
    make = screens;
    countsChanged = readCounts;
  }

  /// Where the window is.
  ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  @Override
  public void show(Place next) {
    if (next == place.get()) {
      refresh();
    } else {
      leave(() -> bringToFront(next).refresh());
    }
  }

  /// Brings the import to the front with a file that was dropped on the window.
  void open(Path file) {
    Consumer<Screen> take = screen -> screen.open(file);
    if (place.get() == Place.IMPORT) {
      take.accept(screen(Place.IMPORT));
    } else {
      leave(
          () -> {
            Screen importing = bringToFront(Place.IMPORT);
            importing.refresh();
            take.accept(importing);
          });
    }
  }

  @Override
  public void refresh() {
    countsChanged.run();
    refreshScreen();
  }

  /// Reads the screen in front again, but not the counts beside it.
  void refreshScreen() {
    if (place.get() != null) {
      screen(place.get()).refresh();
    }
  }

  /// Runs something once the screen in front can be left.
  void leave(Runnable then) {
    if (place.get() == null) {
      then.run();
    } else {
      screen(place.get()).beforeLeaving(then);
    }
  }

  private Screen bringToFront(Place next) {
    Screen screen = screen(next);
    place.set(next);
    getChildren().setAll(screen.node());
    return screen;
  }

  private Screen screen(Place at) {
    return made.computeIfAbsent(at, make);
  }
}
