package app.rewarddesk.ui.settings;

import app.rewarddesk.desk.Backup;
import app.rewarddesk.desk.Desks;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.LatestJob;
import app.rewarddesk.ui.Notices;
import app.rewarddesk.ui.Program;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The backups there are, and putting one in place of the data.
final class BackupsViewModel {
  private final Desks desks;
  private final LatestJob looking;
  private final Program program;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<List<Backup>> backups =
      new ReadOnlyObjectWrapper<>(this, "backups", List.of());

  BackupsViewModel(Desks desks, Background background, Program program, Notices notices) {
    this.desks = desks;
    this.looking = new LatestJob(background);
    this.program = program;
    this.notices = notices;
  }

  // Properties

  /// Newest first.
  ReadOnlyObjectProperty<List<Backup>> backupsProperty() {
    return backups.getReadOnlyProperty();
  }

  // Commands

  void refresh() {
    looking.start(
        _ -> desks.backups(),
        backups::set,
        _ -> notices.problem("The backups could not be listed. The log has the cause."));
  }

  /// Puts a backup in place of the data of its mode and opens it.
  void restore(Backup backup) {
    program.restore(backup);
  }
}
