package app.rewarddesk.ui;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;

/// The question of a [DecisionViewModel]: what it means, a note or a date, and the one button.
final class DecisionDialog {
  private static final double WIDTH = 480;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private DecisionDialog() {}

  static Node of(DecisionViewModel model, Overlay overlay) {
    var frame = new DialogFrame("decision-dialog", model.title(), WIDTH);
    frame.subtitle(model.decision().meaning());
    var cancel = new Button("Cancel");
    cancel.setId("decision-cancel");
    cancel.setOnAction(_ -> overlay.close());
    var decide = new Button(model.button());
    decide.setId("decision-confirm");
    decide.getStyleClass().add(styleFor(model.decision()));
    decide.disableProperty().bind(model.ready().not());
    decide.setOnAction(_ -> model.decide(overlay::close));
    frame.right(cancel, decide);
    if (model.decision() == RewardDecision.PUT_ON_HOLD) {
      DatePicker until = until(model);
      frame.content(labelled("Until", until)).firstFocus(until);
    } else {
      TextArea note = note(model);
      frame.content(labelled("Note, kept with the reward", note)).firstFocus(note);
    }
    confirmByKeyboard(frame, decide);
    return frame;
  }

  private static String styleFor(RewardDecision decision) {
    return switch (decision) {
      case MARK_ISSUED, PUT_ON_HOLD -> Styles.ACCENT;
      case DISMISS -> Styles.DANGER;
    };
  }

  private static DatePicker until(DecisionViewModel model) {
    var picker = new DatePicker();
    picker.setId("decision-until");
    picker.valueProperty().bindBidirectional(model.untilProperty());
    picker.setConverter(new LocalDateStringConverter(DAY, DAY));
    picker.setDayCellFactory(_ -> new FutureDay(model.today()));
    picker.setMaxWidth(Double.MAX_VALUE);
    return picker;
  }

  private static TextArea note(DecisionViewModel model) {
    var note = new TextArea();
    note.setId("decision-note");
    note.setPromptText(model.decision().notePrompt());
    note.setPrefRowCount(3);
    note.setWrapText(true);
    note.textProperty().bindBidirectional(model.noteProperty());
    return note;
  }

  private static Node labelled(String text, Node control) {
    var label = new Label(text);
    label.setLabelFor(control);
    label.getStyleClass().add("rd-field-label");
    var box = new VBox(label, control);
    box.getStyleClass().add("rd-field");
    return box;
  }

  private static void confirmByKeyboard(DialogFrame frame, Button decide) {
    var enter = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    frame.setOnKeyPressed(
        event -> {
          if (enter.match(event)) {
            decide.fire();
            event.consume();
          }
        });
  }

  private static final class FutureDay extends DateCell {
    private final LocalDate today;

    private FutureDay(LocalDate today) {
      this.today = today;
    }

    @Override
    public void updateItem(@Nullable LocalDate day, boolean empty) {
      super.updateItem(day, empty);
      setDisable(empty || day == null || !day.isAfter(today));
    }
  }
}
