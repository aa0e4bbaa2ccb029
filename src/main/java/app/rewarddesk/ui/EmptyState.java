package app.rewarddesk.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands where there is nothing yet: why, and what to do next.
public final class EmptyState extends VBox {

  /// @param actions buttons, the main one first; may be none
  public EmptyState(String id, Icon icon, String title, String sentence, Node... actions) {
    setId(id);
    getStyleClass().add("rd-empty-state");
    setAlignment(Pos.CENTER);
    var circle = new StackPane(Tone.ACCENT.of(icon, 28));
    circle.getStyleClass().add("rd-empty-circle");
    var heading = new Label(title);
    heading.getStyleClass().add("rd-dialog-title");
    var text = new Label(sentence);
    text.getStyleClass().add("rd-muted");
    text.setWrapText(true);
    text.setTextAlignment(TextAlignment.CENTER);
    text.setAlignment(Pos.CENTER);
    text.setMaxWidth(520);
    getChildren().addAll(circle, heading, text);
    if (actions.length > 0) {
      var row = new HBox(actions);
      row.getStyleClass().add("rd-actions");
      row.setAlignment(Pos.CENTER);
      getChildren().add(row);
    }
  }
}
