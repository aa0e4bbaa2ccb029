package app.rewarddesk.ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A screen with dialogs over it, for tests.
public final class StackedOverlay extends StackPane implements Overlay {

  public StackedOverlay() {
    setId("stacked-overlay");
  }

  /// Puts the screen below the dialogs.
  public StackedOverlay over(Node screen) {
    getChildren().setAll(screen);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && isOpen()) {
            event.consume();
            close();
          }
        });
    return this;
  }

  public boolean isOpen() {
    return getChildren().size() > 1;
  }

  @Override
  public void show(Node dialog) {
    var scrim = new StackPane(dialog);
    scrim.getStyleClass().add("rd-scrim");
    scrim.setPadding(new Insets(24));
    scrim.setMinSize(0, 0);
    scrim.setMaxSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
    getChildren().add(scrim);
  }

  @Override
  public void close() {
    getChildren().removeLast();
  }
}
