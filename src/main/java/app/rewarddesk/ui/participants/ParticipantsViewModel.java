package app.rewarddesk.ui.participants;

import app.rewarddesk.detection.ParticipantList;
import app.rewarddesk.detection.ParticipantRow;
import app.rewarddesk.ui.PagedRows;
import app.rewarddesk.ui.Workspace;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Who can refer others, by email.
final class ParticipantsViewModel {
  private final Workspace workspace;
  private final PagedRows<ParticipantRow> rows;
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  ParticipantsViewModel(Workspace workspace) {
    this.workspace = workspace;
    this.rows = new PagedRows<>(workspace.background(), _ -> failed());
    search.subscribe(this::show);
  }

  // Properties

  PagedRows<ParticipantRow> rows() {
    return rows;
  }

  StringProperty searchProperty() {
    return search;
  }

  /// One sentence over the table; blank while all is well.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  // Commands

  void refresh() {
    problem.set("");
    rows.refresh();
  }

  void show() {
    problem.set("");
    rows.show(
        new Participants(
            workspace.desk().participants(), new ParticipantList.Filter(Set.of(), search.get())));
  }

  /// Puts a participant's code on the clipboard.
  void copyCode(ParticipantRow row) {
    workspace.outside().copy(row.participant().code());
    workspace.notices().tell("Copied: " + row.participant().code());
  }

  private void failed() {
    problem.set("The data file could not be read. What you see may be old; try again.");
  }

  /// The rows of one filter.
  private record Participants(ParticipantList participants, ParticipantList.Filter filter)
      implements PagedRows.Source<ParticipantRow> {
    @Override
    public long count() {
      return participants.count(filter);
    }

    @Override
    public List<ParticipantRow> page(long offset, int limit) {
      return participants.page(filter, offset, limit);
    }
  }
}
