package app.rewarddesk.ui;

/// Short messages at the window's edge, gone after ten seconds.
public interface Notices {

  void tell(String text);

  /// @param undo runs when *Undo* is pressed while the notice is there
  void tellWithUndo(String text, Runnable undo);

  /// Something went wrong: what is so, what it means, what to do.
  void problem(String text);
}
