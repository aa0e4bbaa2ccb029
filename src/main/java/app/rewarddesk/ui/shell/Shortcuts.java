package app.rewarddesk.ui.shell;

import app.rewarddesk.ui.Navigator.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that work on every screen. They rest while a dialog is open.
final class Shortcuts {
  private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

  /// @param go is run with the place a key names
  Shortcuts(Consumer<Place> go, Runnable sync, Runnable nextRegion) {
    keys.put(ctrl(KeyCode.DIGIT1), () -> go.accept(Place.REWARD_DUE));
    keys.put(ctrl(KeyCode.DIGIT2), () -> go.accept(Place.ISSUED));
    keys.put(ctrl(KeyCode.DIGIT3), () -> go.accept(Place.PARTICIPANTS));
    keys.put(ctrl(KeyCode.DIGIT4), () -> go.accept(Place.CAMPAIGNS));
    keys.put(ctrl(KeyCode.COMMA), () -> go.accept(Place.SETTINGS));
    keys.put(new KeyCodeCombination(KeyCode.F5), sync);
    keys.put(new KeyCodeCombination(KeyCode.F6), nextRegion);
  }

  /// @param undo undoes what a notice offers to undo; a text field undoes its typing first
  void listenOn(Scene scene, DialogStack dialogs, Runnable undo) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!dialogs.isOpen()) {
            press(event);
          }
        });
    KeyCombination ctrlZ = ctrl(KeyCode.Z);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (ctrlZ.match(event) && !dialogs.isOpen()) {
            undo.run();
          }
        });
  }

  private void press(KeyEvent event) {
    keys.forEach(
        (key, action) -> {
          if (key.match(event)) {
            event.consume();
            action.run();
          }
        });
  }

  private static KeyCombination ctrl(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}
