package app.rewarddesk.detection;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.work.Progress;
import java.nio.file.Path;
import java.time.Clock;

/// Brings people and referrals in from a CSV file: read it, see what would happen, apply it.
@SuppressWarnings("DoNotCallSuggester")
public final class CsvImport {
  private final Register register;
  private final Clock clock;

  public CsvImport(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /// Reads a file. Nothing is changed.
  public CsvReading read(Path file) {
    throw new UnsupportedOperationException("detection engineer writes this: " + file);
  }

  /// Works out what an import would do. Nothing is changed.
  ///
  /// @throws IllegalArgumentException when there is no such campaign
  public ImportPlan plan(
      CampaignId campaign,
      ImportKind kind,
      CsvTable table,
      ColumnMapping columns,
      Progress progress) {
    throw new UnsupportedOperationException(
        "detection engineer writes this: " + campaign + kind + table + columns + progress);
  }

  /// Does what was planned, all or nothing.
  public void apply(ImportPlan plan) {
    register.apply(plan.basis(), plan.changes(), "import of " + plan.source(), clock.instant());
  }
}
