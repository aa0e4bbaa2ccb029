package app.rewarddesk.ui;

import javafx.scene.Node;

/// Dialogs over the dimmed window. `Esc` closes the one on top, and the focus goes back to where it
/// came from.
public interface Overlay {

  /// Shows a dialog.
  ///
  /// @param dialog brings its own frame, buttons and first focus
  void show(Node dialog);

  /// Closes the dialog on top.
  void close();
}
