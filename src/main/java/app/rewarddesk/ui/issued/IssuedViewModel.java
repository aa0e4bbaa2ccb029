package app.rewarddesk.ui.issued;

import app.rewarddesk.export.CsvExport;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.issuing.IssuedRow;
import app.rewarddesk.issuing.RewardList;
import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.FileExport;
import app.rewarddesk.ui.LatestJob;
import app.rewarddesk.ui.PagedRows;
import app.rewarddesk.ui.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What was given, newest first, and the receipt of the one that is looked at.
final class IssuedViewModel {
  private final Workspace workspace;
  private final PagedRows<IssuedRow> rows;
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<RewardStory>> story =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final LatestJob reading;

  IssuedViewModel(Workspace workspace) {
    this.workspace = workspace;
    this.rows = new PagedRows<>(workspace.background(), _ -> failed());
    this.reading = new LatestJob(workspace.background());
    search.subscribe(this::show);
  }

  // Properties

  PagedRows<IssuedRow> rows() {
    return rows;
  }

  StringProperty searchProperty() {
    return search;
  }

  /// One sentence over the table; blank while all is well.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The reward whose receipt is shown; empty when none is.
  ReadOnlyObjectProperty<Optional<RewardStory>> storyProperty() {
    return story.getReadOnlyProperty();
  }

  // Commands

  void refresh() {
    problem.set("");
    rows.refresh();
  }

  void show() {
    problem.set("");
    rows.show(new Issued(workspace.desk().rewards(), filter()));
  }

  void open(RewardId reward) {
    var _ = reading.start(_ -> workspace.desk().rewards().story(reward), story::set, _ -> failed());
  }

  void closePanel() {
    reading.drop();
    story.set(Optional.empty());
  }

  /// Puts the receipt that is shown on the clipboard.
  void copyAsText(Dates dates) {
    story
        .get()
        .ifPresent(
            one -> {
              workspace.outside().copy(ReceiptText.of(one, dates));
              workspace.notices().tell("Copied as text");
            });
  }

  /// Writes all that is listed to a file that the marketer names.
  void export() {
    IssuedFilter listed = filter();
    var exporting = new CsvExport(workspace.desk().rewards());
    new FileExport(workspace)
        .save(
            "Export issued rewards",
            "issued.csv",
            (file, progress) -> exporting.issued(listed, file, progress));
  }

  private IssuedFilter filter() {
    return new IssuedFilter(Set.of(), search.get());
  }

  private void failed() {
    problem.set("The data file could not be read. What you see may be old; try again.");
  }

  /// The rows of one filter.
  private record Issued(RewardList rewards, IssuedFilter filter)
      implements PagedRows.Source<IssuedRow> {
    @Override
    public long count() {
      return rewards.countIssued(filter);
    }

    @Override
    public List<IssuedRow> page(long offset, int limit) {
      return rewards.issued(filter, offset, limit);
    }
  }
}
