package app.rewarddesk.ui.send;

import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Tone;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Offers to take up a send that was broken off. Takes no room while there is none.
final class UnfinishedBar extends HBox {

  /// @param sending while a send runs, nothing is offered
  UnfinishedBar(UnfinishedSend model, ObservableBooleanValue sending) {
    setId("unfinished-send");
    getStyleClass().addAll("rd-note", "rd-warning", "rd-region");
    visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.foundProperty().get().isPresent() && !sending.get(),
                model.foundProperty(),
                sending));
    managedProperty().bind(visibleProperty());
    var text = new Label();
    text.setId("unfinished-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    model.foundProperty().subscribe(_ -> text.setText(model.text()));
    var looking = new Label();
    looking.setId("unfinished-looking");
    looking.getStyleClass().add("rd-secondary");
    looking.textProperty().bind(model.check().progressProperty());
    looking.managedProperty().bind(looking.textProperty().isNotEmpty());
    var words = new VBox(2, text, looking);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button goOn = button("unfinished-continue", "Continue…");
    goOn.getStyleClass().add(Styles.ACCENT);
    goOn.setOnAction(_ -> model.goOn());
    goOn.disableProperty().bind(model.check().runningProperty());
    Button show = button("unfinished-show", "Show");
    show.setOnAction(_ -> model.show());
    Button leave = button("unfinished-leave", "Leave them due");
    leave.setOnAction(_ -> model.leave());
    getChildren().addAll(Tone.WARNING.of(Icon.NEEDS_ATTENTION), words, show, leave, goOn);
  }

  private static Button button(String id, String text) {
    var button = new Button(text);
    button.setId(id);
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
