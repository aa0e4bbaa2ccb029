package app.rewarddesk.ui;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The question of a [HandDecisionViewModel]. The way out has the focus: what is said here is
/// believed.
final class HandDecisionDialog {
  private static final double WIDTH = 520;

  private HandDecisionDialog() {}

  static Node of(HandDecisionViewModel model, Overlay overlay) {
    var frame = new DialogFrame("hand-decision", model.title(), WIDTH);
    var cancel = new Button("Cancel");
    cancel.setId("hand-decision-cancel");
    cancel.setOnAction(_ -> overlay.close());
    var decide = new Button(model.decision().button());
    decide.setId("hand-decision-confirm");
    decide
        .getStyleClass()
        .add(
            switch (model.decision()) {
              case IS_IN_STRIPE -> Styles.ACCENT;
              case IS_NOT -> Styles.DANGER;
            });
    decide.disableProperty().bind(model.workingProperty());
    decide.setOnAction(_ -> model.decide(overlay::close));
    List<Node> content = new ArrayList<>();
    content.add(meaning(model.decision().meaning()));
    if (model.decision() == HandDecision.IS_IN_STRIPE) {
      content.add(note(model));
    }
    content.add(problem(model));
    return frame.content(content.toArray(Node[]::new)).right(cancel, decide).firstFocus(cancel);
  }

  private static Label meaning(String words) {
    var label = new Label(words);
    label.setId("hand-decision-meaning");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Node note(HandDecisionViewModel model) {
    var note = new TextArea();
    note.setId("hand-decision-note");
    note.setPromptText("What you found: an id, an invoice, a date");
    note.setPrefRowCount(2);
    note.setWrapText(true);
    note.textProperty().bindBidirectional(model.noteProperty());
    var label = new Label("Note, kept with the reward");
    label.setLabelFor(note);
    label.getStyleClass().add("rd-field-label");
    var box = new VBox(label, note);
    box.getStyleClass().add("rd-field");
    return box;
  }

  private static Node problem(HandDecisionViewModel model) {
    var words = new Label();
    words.setId("hand-decision-problem");
    words.textProperty().bind(model.problemProperty());
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var note = new HBox(Tone.WARNING.of(Icon.WAITING), words);
    note.getStyleClass().addAll("rd-note", "rd-warning");
    note.visibleProperty().bind(model.problemProperty().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    return note;
  }
}
