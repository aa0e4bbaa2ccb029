package app.rewarddesk.ui;

import java.nio.file.Path;
import javafx.scene.Node;

/// One screen of the window.
public interface Screen {

  /// What is shown in the page. The same node every time.
  Node node();

  /// Called whenever the screen comes to the front and whenever data changed: read what is shown
  /// again.
  void refresh();

  /// Whether the screen can be left. One with unsaved changes asks first and calls `leave` once it
  /// may go.
  default void beforeLeaving(Runnable leave) {
    leave.run();
  }

  /// A file was dropped on the window, and this screen was brought to the front for it. Only the
  /// import takes files.
  default void open(Path file) {
    throw new UnsupportedOperationException("This screen takes no files: " + file);
  }
}
