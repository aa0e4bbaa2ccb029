package app.rewarddesk.ui;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A search field with its icon. `Ctrl F` reaches it from anywhere on its page, `Esc` empties it.
public final class SearchField extends CustomTextField {

  /// @param id in kebab-case
  public SearchField(String id, String prompt, StringProperty search) {
    setId(id);
    setPromptText(prompt);
    setAccessibleText(prompt);
    setLeft(Icon.SEARCH.node());
    var key = new Label("Ctrl F");
    key.getStyleClass().add("rd-key-hint");
    setRight(key);
    HBox.setHgrow(this, Priority.ALWAYS);
    textProperty().bindBidirectional(search);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            event.consume();
          }
        });
  }

  /// `Ctrl F` anywhere in this node puts the focus here.
  public void reachFrom(Node page) {
    page.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            requestFocus();
            selectAll();
            event.consume();
          }
        });
  }
}
