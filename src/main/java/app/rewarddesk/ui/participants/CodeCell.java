package app.rewarddesk.ui.participants;

import app.rewarddesk.detection.ParticipantRow;
import app.rewarddesk.ui.Icon;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// A referral code with a button that copies it.
final class CodeCell extends HBox {
  private final ParticipantsViewModel model;
  private final Label code = new Label();
  private final Button copy = new Button(null, Icon.COPY.small());

  CodeCell(ParticipantsViewModel model) {
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("rd-row");
    code.getStyleClass().add("rd-code");
    copy.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
    copy.setTooltip(new Tooltip("Copy the code"));
    copy.setFocusTraversable(false);
    getChildren().addAll(code, copy);
  }

  void show(ParticipantRow row) {
    code.setText(row.participant().code());
    copy.setVisible(!row.participant().code().isEmpty());
    copy.setAccessibleText("Copy " + row.participant().code());
    copy.setId("copy-code-" + row.participant().code());
    copy.setOnAction(_ -> model.copyCode(row));
  }
}
