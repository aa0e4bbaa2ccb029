package app.rewarddesk.ui.campaigns;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A text field with its name above it, and below it one sentence while it is wrong.
final class FieldBox extends VBox {
  private final TextField input = new TextField();

  FieldBox(
      String id,
      String title,
      double width,
      Field field,
      ObservableValue<Map<Field, String>> wrong) {
    getStyleClass().add("rd-field");
    var name = new Label(title);
    name.getStyleClass().add("rd-field-name");
    name.setLabelFor(input);
    input.setId(id);
    input.setAccessibleText(title);
    input.setPrefWidth(width);
    input.setMaxWidth(width);
    var sentence = new Label();
    sentence.setId(id + "-wrong");
    sentence.getStyleClass().add("rd-wrong");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Math.max(width, 140));
    sentence.textProperty().bind(wrong.map(found -> found.getOrDefault(field, "")));
    sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
    sentence.managedProperty().bind(sentence.visibleProperty());
    wrong.subscribe(
        found -> input.pseudoClassStateChanged(Styles.STATE_DANGER, found.containsKey(field)));
    getChildren().addAll(name, input, sentence);
  }

  TextField input() {
    return input;
  }
}
