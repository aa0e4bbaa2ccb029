package app.rewarddesk.ui;

import app.rewarddesk.settings.Mode;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The top of a page: its title with actions at the right, and what else stays when the rest
/// scrolls. In a narrow window, where the side bar has no room for it, the mode's badge stands
/// beside the title.
public final class PageHead extends VBox {

  /// Windows narrower than this have a rail for a side bar.
  public static final double NARROW = 1100;

  /// @param actions buttons, the main one last
  public PageHead(String title, Mode mode, Node... actions) {
    getStyleClass().add("rd-page-head");
    var heading = new Label(title);
    heading.setId("page-title");
    heading.getStyleClass().add("rd-page-title");
    heading.setMinWidth(Region.USE_PREF_SIZE);
    ModeBadge badge = ModeBadge.brief(mode);
    badge.setId("page-mode-badge");
    badge.visibleProperty().bind(narrow(this));
    badge.managedProperty().bind(badge.visibleProperty());
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var row = new HBox(heading, badge, room);
    row.getChildren().addAll(actions);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("rd-title-row");
    getChildren().add(row);
  }

  /// Adds what stands below the title: value line, filters, chips.
  public PageHead below(Node... rows) {
    getChildren().addAll(rows);
    return this;
  }

  /// Whether a node is in a window that is [#NARROW].
  public static ObservableValue<Boolean> narrow(Node node) {
    ObservableValue<Number> width =
        node.sceneProperty().flatMap(Scene::widthProperty).orElse(Double.MAX_VALUE);
    return Bindings.createBooleanBinding(() -> width.getValue().doubleValue() < NARROW, width);
  }
}
