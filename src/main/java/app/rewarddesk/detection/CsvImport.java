package app.rewarddesk.detection;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.work.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/// Brings people and referrals in from a CSV file: read it, see what would happen, apply it.
public final class CsvImport {
  private final Register register;
  private final Clock clock;
  private final ZoneId zone;

  /// @param zone where a time in a file is meant that names no zone
  public CsvImport(Register register, Clock clock, ZoneId zone) {
    this.register = register;
    this.clock = clock;
    this.zone = zone;
  }

  /// Reads a file of at most 64 MB. Nothing is changed.
  public CsvReading read(Path file) {
    return CsvFile.read(file);
  }

  /// Works out what an import would do. Nothing is changed. Obeys a stop between two rows.
  ///
  /// @param columns one without [ColumnMapping#problem]; else every row is wrong
  /// @throws IllegalArgumentException when there is no such campaign
  public ImportPlan plan(
      CampaignId campaign,
      ImportKind kind,
      CsvTable table,
      ColumnMapping columns,
      Progress progress) {
    return plan(new ImportRequest(campaign, kind, table, columns), progress);
  }

  private ImportPlan plan(ImportRequest request, Progress progress) {
    CampaignBook book =
        register
            .book(request.campaign())
            .orElseThrow(
                () -> new IllegalArgumentException("No such campaign: " + request.campaign()));
    return new ImportPlanner(book, clock.instant(), zone).plan(request, progress);
  }

  /// Does what was planned, all or nothing. When the campaign or its people changed since, the file
  /// is planned again and that is done.
  ///
  /// @return what was done; the same plan, or the later one
  public ImportPlan apply(ImportPlan plan) {
    ImportPlan next = plan;
    while (!next.changes().isEmpty() && !applied(next)) {
      next = plan(next.request(), Progress.unwatched());
    }
    return next;
  }

  private boolean applied(ImportPlan plan) {
    return register.apply(
        plan.basis(), plan.changes(), "import of " + plan.source(), clock.instant());
  }
}
