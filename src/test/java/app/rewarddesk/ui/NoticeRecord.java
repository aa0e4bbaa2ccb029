package app.rewarddesk.ui;

import java.util.ArrayList;
import java.util.List;

/// Keeps what was told.
public final class NoticeRecord implements Notices {
  private final List<String> told = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private Runnable undo = () -> {};

  public List<String> told() {
    return List.copyOf(told);
  }

  public List<String> problems() {
    return List.copyOf(problems);
  }

  /// Presses *Undo* of the last notice that had one.
  public void undo() {
    undo.run();
  }

  @Override
  public void tell(String text) {
    told.add(text);
  }

  @Override
  public void tellWithUndo(String text, Runnable undoing) {
    told.add(text);
    undo = undoing;
  }

  @Override
  public void problem(String text) {
    problems.add(text);
  }
}
