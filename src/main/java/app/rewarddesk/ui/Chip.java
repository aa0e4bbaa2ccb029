package app.rewarddesk.ui;

import java.util.OptionalLong;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// A round filter button with how many rows it would show. A count that is not known is `…`.
public final class Chip extends ToggleButton {
  private final String word;
  private final Label number = new Label();
  private final HBox content = new HBox();

  /// @param id in kebab-case
  public Chip(String id, String word) {
    this.word = word;
    setId(id);
    getStyleClass().add("rd-chip");
    setText(word);
    number.getStyleClass().add("rd-chip-count");
    content.getChildren().addAll(new Label(word), number);
    content.getStyleClass().add("rd-chip-content");
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMinWidth(USE_PREF_SIZE);
    count(OptionalLong.empty());
  }

  /// With the state's icon before its word.
  public Chip(String id, StateWord state) {
    this(id, state.word());
    content.getChildren().addFirst(state.tone().of(state.icon(), 14));
  }

  public void count(OptionalLong count) {
    String text = count.isPresent() ? "%,d".formatted(count.getAsLong()) : "…";
    number.setText(text);
    setAccessibleText(word + " " + text);
  }

  /// One of the chips is always on.
  @Override
  public void fire() {
    if (!isSelected()) {
      super.fire();
    }
  }
}
