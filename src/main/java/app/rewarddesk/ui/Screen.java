package app.rewarddesk.ui;

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
}
