package app.rewarddesk.ui.shell;

import app.rewarddesk.ui.Overlay;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Dialogs over the dimmed window, one above the other. The focus stays in the one on top and goes
/// back to where it came from when that is closed.
final class DialogStack extends StackPane implements Overlay {
  private final Deque<Open> open = new ArrayDeque<>();

  DialogStack() {
    setId("overlay");
    getStyleClass().add("rd-scrim");
    setVisible(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> keepFocusInside(owner));
  }

  boolean isOpen() {
    return !open.isEmpty();
  }

  @Override
  public void show(Node dialog) {
    open.push(new Open(dialog, Optional.ofNullable(getScene().getFocusOwner())));
    getChildren().add(dialog);
    showTop();
    if (!isInside(getScene().getFocusOwner())) {
      Platform.runLater(this::focusDialog);
    }
  }

  @Override
  public void close() {
    if (open.isEmpty()) {
      return;
    }
    Open closed = open.pop();
    getChildren().remove(closed.dialog);
    showTop();
    closed
        .focusBefore
        .filter(node -> getScene().equals(node.getScene()))
        .ifPresent(Node::requestFocus);
  }

  /// Closes all, for another page.
  void closeAll() {
    while (isOpen()) {
      close();
    }
  }

  private void showTop() {
    setVisible(isOpen());
    getChildren().forEach(dialog -> dialog.setVisible(dialog.equals(topDialog())));
  }

  private @Nullable Node topDialog() {
    return open.isEmpty() ? null : open.element().dialog;
  }

  private void closeOnEscape(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      close();
    }
  }

  private void keepFocusInside(@Nullable Node owner) {
    if (isOpen() && owner != null && !isInside(owner)) {
      Platform.runLater(this::focusDialog);
    }
  }

  private void focusDialog() {
    Node dialog = topDialog();
    if (dialog != null && !isInside(getScene().getFocusOwner())) {
      Focus.first(dialog).ifPresent(Node::requestFocus);
    }
  }

  private boolean isInside(@Nullable Node node) {
    Node dialog = topDialog();
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(dialog)) {
        return true;
      }
    }
    return false;
  }

  private record Open(Node dialog, Optional<Node> focusBefore) {}
}
