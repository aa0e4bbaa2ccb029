package app.rewarddesk.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line over a table: what happened, and one button. It is there while there is something to say.
public final class ProblemLine extends HBox {

  /// @param text blank while all is well
  /// @param action what the button does
  public ProblemLine(String id, ObservableValue<String> text, String button, Runnable action) {
    setId(id);
    getStyleClass().addAll("rd-note", "rd-danger");
    var label = new Label();
    label.textProperty().bind(text);
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    var act = new Button(button);
    act.setId(id + "-action");
    act.setOnAction(_ -> action.run());
    act.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(Tone.DANGER.of(Icon.TROUBLE), label, act);
    visibleProperty().bind(text.map(words -> !words.isBlank()));
    managedProperty().bind(visibleProperty());
  }
}
