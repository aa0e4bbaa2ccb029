package app.rewarddesk.detection;

import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.work.Progress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Works out what an import would do to a campaign's book. Pure: reads and writes nothing.
final class ImportPlanner {
  /// After so many rows the progress is told.
  private static final int STEP = 500;

  private final CampaignBook book;
  private final Instant now;
  private final ZoneId zone;

  /// @param zone where a time in the file is meant that names no zone
  ImportPlanner(CampaignBook book, Instant now, ZoneId zone) {
    this.book = book;
    this.now = now;
    this.zone = zone;
  }

  ImportPlan plan(ImportRequest request, Progress progress) {
    CsvTable table = request.table();
    FileRows rows =
        switch (request.kind()) {
          case PARTICIPANTS -> new ParticipantRows(book);
          case REFERRALS -> new ReferralRows(book, table.name(), now);
        };
    var count = new Count(table.broken());
    for (CsvTable.Row row : table.rows()) {
      if (progress.stopRequested()) {
        return count.plan(request, book.revision(), true, List.of());
      }
      count.add(result(rows, row, request));
      if (count.done() % STEP == 0) {
        progress.report(count.done(), table.rows().size(), "checking rows");
      }
    }
    count.takeBack(rows.changedBack());
    progress.report(table.rows().size(), table.rows().size(), "checking rows");
    return count.plan(request, book.revision(), false, rows.changes());
  }

  private RowResult result(FileRows rows, CsvTable.Row row, ImportRequest request) {
    int columns = request.columns().meanings().size();
    return row.problem(columns)
        .<RowResult>map(reason -> new RowResult.Wrong(new WrongRow(row.line(), "", reason)))
        .orElseGet(() -> rows.take(new RowCells(request.columns(), row, zone)));
  }

  /// Counts rows by what they do.
  private static final class Count {
    private final List<WrongRow> wrong;
    private long done;
    private long added;
    private long changed;
    private long same;

    private Count(List<WrongRow> broken) {
      wrong = new ArrayList<>(broken);
    }

    private void add(RowResult result) {
      done++;
      switch (result) {
        case RowResult.Added() -> added++;
        case RowResult.Changed() -> changed++;
        case RowResult.Same() -> same++;
        case RowResult.Wrong(var row) -> wrong.add(row);
      }
    }

    private void takeBack(long rows) {
      changed -= rows;
      same += rows;
    }

    private long done() {
      return done;
    }

    private ImportPlan plan(
        ImportRequest request, Revision basis, boolean stopped, List<RegisterChange> changes) {
      wrong.sort(Comparator.comparingLong(WrongRow::line));
      List<RewardState> states = changes.stream().flatMap(change -> next(change).stream()).toList();
      long due = states.stream().filter(RewardState.Due.class::isInstance).count();
      long cancelled = states.stream().filter(RewardState.Cancelled.class::isInstance).count();
      return new ImportPlan(
          request,
          basis,
          stopped,
          added + changed + same + wrong.size(),
          added,
          changed,
          same,
          wrong,
          due,
          states.size() - due - cancelled,
          changes);
    }

    /// The state of the reward that a change makes or changes.
    private static List<RewardState> next(RegisterChange change) {
      return switch (change) {
        case RegisterChange.AddReward(Reward reward) -> List.of(reward.state());
        case RegisterChange.ChangeReward(_, RewardState next) -> List.of(next);
        case RegisterChange.AddParticipant _,
            RegisterChange.ChangeParticipant _,
            RegisterChange.AddReferral _,
            RegisterChange.ChangeReferral _,
            RegisterChange.AddPayment _,
            RegisterChange.ChangePayment _ ->
            List.of();
      };
    }
  }
}
