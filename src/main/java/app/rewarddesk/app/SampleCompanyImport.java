package app.rewarddesk.app;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.cli.CampaignFile;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.detection.ColumnMapping;
import app.rewarddesk.detection.CsvReading;
import app.rewarddesk.detection.CsvTable;
import app.rewarddesk.detection.ImportKind;
import app.rewarddesk.detection.SyncOutcome;
import app.rewarddesk.rehearsal.SampleCampaign;
import app.rewarddesk.work.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Brings the sample company's campaigns into a rehearsal the way a marketer would: campaign file,
/// participants, referrals, and a sync.
final class SampleCompanyImport {
  private final Desk desk;

  SampleCompanyImport(Desk desk) {
    this.desk = desk;
  }

  /// @throws UncheckedIOException when the disk does not take a temporary file
  void run(List<SampleCampaign> campaigns) {
    campaigns.forEach(this::add);
    if (desk.sync().run(Progress.unwatched()) instanceof SyncOutcome.Failed(var problem)) {
      throw new IllegalStateException("The simulated Stripe cannot be read: " + problem);
    }
    desk.bringUpToDate();
  }

  private void add(SampleCampaign sample) {
    Campaign campaign =
        switch (CampaignFile.read(sample.json())) {
          case CampaignFile.Reading.Understood(var understood) -> understood;
          case CampaignFile.Reading.Wrong(var problem) ->
              throw new IllegalStateException(sample.name() + ": " + problem);
        };
    desk.campaigns().save(campaign, desk.clock().instant());
    bringIn(campaign, ImportKind.PARTICIPANTS, sample.participantsCsv());
    bringIn(campaign, ImportKind.REFERRALS, sample.referralsCsv());
  }

  private void bringIn(Campaign campaign, ImportKind kind, String csv) {
    try {
      Path folder = Files.createTempDirectory("rewarddesk");
      Path file = folder.resolve("sample-" + kind.name().toLowerCase(Locale.ROOT) + ".csv");
      try {
        Files.writeString(file, csv);
        bringIn(campaign, kind, file);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sample company cannot be written down", e);
    }
  }

  private void bringIn(Campaign campaign, ImportKind kind, Path file) {
    CsvTable table =
        switch (desk.imports().read(file)) {
          case CsvReading.Understood(var understood) -> understood;
          case CsvReading.Unreadable(var problem) -> throw new IllegalStateException(problem);
        };
    desk.imports()
        .apply(
            desk.imports()
                .plan(
                    campaign.id(),
                    kind,
                    table,
                    ColumnMapping.recognise(kind, table.header()),
                    Progress.unwatched()));
  }
}
