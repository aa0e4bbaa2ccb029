package app.rewarddesk.ui.send;

import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.RewardDecision;
import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The actions of the result dialog, as buttons and as keys. They are for the ticked rows; copying
/// and exporting are for all rows when none is ticked.
final class ResultFooter {
  private final ResultViewModel model;
  private final ObservableBooleanValue sending;
  private final Button copy = new Button("Copy", Icon.COPY.node());
  private final Button export = new Button("Export CSV…", Icon.EXPORT.node());
  private final MenuButton steps = new MenuButton("Selected");
  private final Button retry = new Button("Retry selected", Icon.SYNC.node());
  private final Button close = new Button("Close");
  private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

  /// @param sending whether a send runs, so that nothing can be sent again
  ResultFooter(ResultViewModel model, ObservableBooleanValue sending) {
    this.model = model;
    this.sending = sending;
    make(copy, "result-copy", KeyCode.C, () -> model.actions().copy(model.listed()));
    make(export, "result-export", KeyCode.E, () -> model.actions().export(model.listed()));
    make(retry, "result-retry", KeyCode.R, this::retry);
    keys.put(
        ctrl(KeyCode.M), () -> model.actions().decide(RewardDecision.MARK_ISSUED, model.target()));
    close.setId("result-close");
    close.getStyleClass().add(Styles.ACCENT);
    close.setOnAction(_ -> model.close());
    steps.setId("result-steps");
    steps.setAccessibleText("Next steps for the selected");
    steps.setPopupSide(Side.TOP);
    steps.setOnShowing(_ -> fill());
    for (Region button : List.of(copy, export, steps, retry, close)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    model.choice().tickedProperty().subscribe(this::follow);
    sending.subscribe(_ -> follow());
  }

  Node[] left() {
    return new Node[] {copy, export};
  }

  Node[] right() {
    return new Node[] {steps, retry, close};
  }

  Button close() {
    return close;
  }

  /// What makes sense only while rows are listed.
  List<Node> withList() {
    return List.of(copy, export, steps, retry);
  }

  /// The buttons' keys, from anywhere in the dialog.
  void pressed(KeyEvent event) {
    keys.forEach(
        (key, action) -> {
          if (key.match(event)) {
            event.consume();
            action.run();
          }
        });
  }

  private void make(Button button, String id, KeyCode key, Runnable action) {
    button.setId(id);
    button.setOnAction(_ -> action.run());
    keys.put(ctrl(key), action);
  }

  private void retry() {
    if (!sending.get()) {
      model.actions().retry(model.target());
    }
  }

  private void follow() {
    List<ResultRow> ticked = model.choice().rows();
    steps.setText(ticked.isEmpty() ? "Selected" : Words.number(ticked.size()) + " selected");
    fill();
    steps.setDisable(steps.getItems().isEmpty());
    retry.setDisable(sending.get() || ResultActions.retriable(ticked).isEmpty());
  }

  private void fill() {
    List<MenuItem> items = new ResultMenu(model).steps(model.choice().rows());
    steps.getItems().setAll(items);
  }

  private static KeyCombination ctrl(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}
