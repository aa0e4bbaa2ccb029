package app.rewarddesk.ui.send;

import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Tone;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Says in the send dialog who may have been given the same by somebody else, and leaves them out.
final class ElsewhereNote extends HBox {

  ElsewhereNote(PreflightViewModel model) {
    super(Tone.WARNING.of(Icon.UNCONFIRMED));
    setId("send-elsewhere");
    getStyleClass().addAll("rd-note", "rd-warning");
    var text = new Label();
    text.setId("send-elsewhere-text");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    text.textProperty().bind(model.elsewhere().textProperty());
    HBox.setHgrow(text, Priority.ALWAYS);
    var leaveOut = new Button("Leave them out");
    leaveOut.setId("send-leave-out");
    leaveOut.getStyleClass().add(Styles.SMALL);
    leaveOut.setMinWidth(USE_PREF_SIZE);
    leaveOut.setOnAction(_ -> model.leaveOutGivenElsewhere());
    leaveOut
        .visibleProperty()
        .bind(model.elsewhere().textProperty().map(_ -> !model.elsewhere().found().isEmpty()));
    leaveOut.managedProperty().bind(leaveOut.visibleProperty());
    getChildren().addAll(text, leaveOut);
    visibleProperty().bind(model.elsewhere().textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }
}
