package app.rewarddesk.ui.due;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keyboard in the table: Space checks, Shift with the arrows checks on, Ctrl A checks all that
/// match, Enter opens the panel.
record DueTableKeys(DueTable table, DueViewModel model) {

  void install() {
    table.node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (!table.node().isFocused()) {
      return;
    }
    int index = table.node().getSelectionModel().getSelectedIndex();
    boolean done = true;
    if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
      model.checkAll();
    } else if (event.getCode() == KeyCode.SPACE && index >= 0) {
      table.toggle(index);
    } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && index >= 0) {
      table.openPanel();
    } else if (event.isShiftDown() && event.getCode() == KeyCode.DOWN) {
      table.checkTo(Math.min(index + 1, model.rows().size() - 1));
    } else if (event.isShiftDown() && event.getCode() == KeyCode.UP) {
      table.checkTo(Math.max(index - 1, 0));
    } else {
      done = false;
    }
    if (done) {
      event.consume();
    }
  }
}
