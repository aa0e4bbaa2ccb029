package app.rewarddesk.ui.shell;

import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Navigator.Place;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A way to a screen, with the number of things that wait there.
final class NavItem extends ToggleButton {
  private final Place place;
  private final String title;
  private final Consumer<Place> go;
  private final HBox wide = new HBox();
  private final StackPane narrow = new StackPane();
  private final Label word = new Label();
  private final Label count = new Label();
  private final Region icon;

  NavItem(String id, Place place, Icon picture, String title, Consumer<Place> go) {
    this.place = place;
    this.title = title;
    this.go = go;
    setId(id);
    setAccessibleText(title);
    getStyleClass().add("rd-nav-item");
    setMaxWidth(Double.MAX_VALUE);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    icon = new StackPane(picture.node());
    word.setText(title);
    count.getStyleClass().add("rd-count");
    count.setMinWidth(USE_PREF_SIZE);
    count.setVisible(false);
    wide.getStyleClass().add("rd-nav-content");
    wide.setAlignment(Pos.CENTER_LEFT);
    narrow.getStyleClass().add("rd-nav-rail-content");
    StackPane.setAlignment(count, Pos.TOP_RIGHT);
    beIcon(false);
  }

  Place place() {
    return place;
  }

  /// No number means that nothing waits.
  void showCount(OptionalLong number) {
    long waiting = number.orElse(0);
    count.setText("%,d".formatted(waiting));
    count.setVisible(waiting > 0);
    setAccessibleText(waiting > 0 ? title + ", " + count.getText() : title);
  }

  void beIcon(boolean rail) {
    wide.getChildren().clear();
    narrow.getChildren().clear();
    if (rail) {
      narrow.getChildren().setAll(icon, count);
      setGraphic(narrow);
      setTooltip(new Tooltip(title));
    } else {
      var room = new Region();
      HBox.setHgrow(room, Priority.ALWAYS);
      wide.getChildren().setAll(icon, word, room, count);
      setGraphic(wide);
      setTooltip(null);
    }
  }

  /// Going there selects it; nothing else does.
  @Override
  public void fire() {
    go.accept(place);
  }
}
