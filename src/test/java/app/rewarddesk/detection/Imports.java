package app.rewarddesk.detection;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.store.Ports;
import app.rewarddesk.work.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// Imports lines of text into a register, as of 23 November 2026, in Berlin.
final class Imports {
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  final Ports store = Ports.inMemory();
  private final CampaignId campaign;
  private final CsvImport imports =
      new CsvImport(store.register(), Clock.fixed(NOW, ZoneOffset.UTC), BERLIN);

  Imports(Campaign campaign) {
    this.campaign = campaign.id();
    store.campaigns().save(campaign, NOW);
  }

  /// Into a campaign that asks for one payment and has no hold.
  static Imports intoSimpleCampaign() {
    return new Imports(Campaigns.named("Spring").build());
  }

  /// What importing these lines would do.
  ImportPlan plan(ImportKind kind, String... lines) {
    return plan(kind, table(lines), Progress.unwatched());
  }

  ImportPlan plan(ImportKind kind, CsvTable table, Progress progress) {
    return imports.plan(
        campaign, kind, table, ColumnMapping.recognise(kind, table.header()), progress);
  }

  /// Imports the lines.
  ImportPlan run(ImportKind kind, String... lines) {
    return imports.apply(plan(kind, lines));
  }

  ImportPlan apply(ImportPlan plan) {
    return imports.apply(plan);
  }

  CampaignBook book() {
    return store.register().book(campaign).orElseThrow();
  }

  static CsvTable table(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    CsvReading reading = CsvRows.parse("people.csv", CsvText.decode(bytes).orElseThrow());
    return ((CsvReading.Understood) reading).table();
  }

  /// `new/changed/same/wrong`, as the four cards of the import screen say it.
  static String counts(ImportPlan plan) {
    return plan.added() + "/" + plan.changed() + "/" + plan.same() + "/" + plan.wrong().size();
  }

  /// The reasons of the wrong rows as the command line prints them.
  static List<String> wrong(ImportPlan plan) {
    return plan.wrong().stream().map(row -> row.line() + ": " + row.reason()).toList();
  }
}
