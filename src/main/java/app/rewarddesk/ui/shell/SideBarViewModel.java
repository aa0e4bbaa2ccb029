package app.rewarddesk.ui.shell;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.issuing.DueCounts;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.ui.Background;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How much work waits, for the side bar; and what follows from the time that passes.
final class SideBarViewModel {
  private final Desk desk;
  private final Background background;
  private final Runnable dataChanged;
  private final ReadOnlyObjectWrapper<OptionalLong> due =
      new ReadOnlyObjectWrapper<>(this, "due", OptionalLong.empty());
  private DueCounts counts = new DueCounts(0, 0, 0, 0, 0);
  private boolean updating;

  /// @param dataChanged is run when time has changed what the screen in front shows
  SideBarViewModel(Desk desk, Background background, Runnable dataChanged) {
    this.desk = desk;
    this.background = background;
    this.dataChanged = dataChanged;
  }

  // Properties

  /// How many rewards are due; empty as long as that is not known.
  ReadOnlyObjectProperty<OptionalLong> dueProperty() {
    return due.getReadOnlyProperty();
  }

  // Commands

  /// Reads the counts again. What they were stays when they cannot be read; the log has the cause.
  void refresh() {
    var _ = background.start(_ -> read(), this::show, _ -> {});
  }

  /// To be called each minute: holds may be over. While one such call works, another does nothing.
  void minutePassed() {
    if (updating) {
      return;
    }
    updating = true;
    DueCounts before = counts;
    var _ =
        background.start(
            _ -> {
              desk.bringUpToDate();
              return read();
            },
            now -> {
              updating = false;
              show(now);
              if (!now.equals(before)) {
                dataChanged.run();
              }
            },
            _ -> updating = false);
  }

  private DueCounts read() {
    return desk.rewards().counts(DueFilter.ALL_DUE);
  }

  private void show(DueCounts read) {
    counts = read;
    due.set(OptionalLong.of(read.allDue()));
  }
}
