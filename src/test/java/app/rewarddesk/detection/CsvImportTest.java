package app.rewarddesk.detection;

import static app.rewarddesk.detection.ImportKind.PARTICIPANTS;
import static app.rewarddesk.detection.ImportKind.REFERRALS;
import static app.rewarddesk.detection.Imports.NOW;
import static app.rewarddesk.detection.Imports.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {
  private static final String REFERRAL = "ann@x.com,joe@y.com,29,usd,2026-11-20,paid";
  private static final String HEADER =
      "participant_email,invitee_email,amount,currency,paid_at,status";

  private final Imports imports = Imports.intoSimpleCampaign();

  @Test
  void aFileIsReadPlannedAndApplied(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("may.csv"), HEADER + "\r\n" + REFERRAL + "\r\n");
    var importing =
        new CsvImport(imports.store.register(), Clock.fixed(NOW, ZoneOffset.UTC), Imports.BERLIN);
    CsvTable table = ((CsvReading.Understood) importing.read(file)).table();
    var columns = ColumnMapping.recognise(REFERRALS, table.header());
    ImportPlan plan =
        importing.plan(
            Campaigns.named("Spring").build().id(),
            REFERRALS,
            table,
            columns,
            Progress.unwatched());
    assertThat(imports.book().referrals()).isEmpty();
    assertThat(plan.source()).isEqualTo("may.csv");
    assertThat(importing.apply(plan)).isSameAs(plan);
    assertThat(imports.book().referrals()).hasSize(1);
    assertThat(imports.book().referrals().getFirst().evidence()).isEqualTo("Listed in may.csv");
  }

  @Test
  void aPlanThatSomebodyElseOvertookIsWorkedOutAgain() {
    ImportPlan one = imports.plan(REFERRALS, HEADER, REFERRAL);
    ImportPlan other = imports.plan(REFERRALS, HEADER, REFERRAL);
    assertThat(counts(imports.apply(one))).isEqualTo("1/0/0/0");
    assertThat(counts(imports.apply(other))).isEqualTo("0/0/1/0");
    assertThat(imports.book().referrals()).hasSize(1);
    assertThat(imports.book().rewards()).hasSize(1);
  }

  @Test
  void aPlanUnderAnOldRuleIsWorkedOutAgain() {
    ImportPlan plan = imports.plan(REFERRALS, HEADER, REFERRAL);
    assertThat(plan.moreDue()).isEqualTo(1);
    imports.store.campaigns().save(Campaigns.named("Spring").holding(30).build(), NOW);
    ImportPlan done = imports.apply(plan);
    assertThat(done.moreDue()).isZero();
    assertThat(done.moreOnHold()).isEqualTo(1);
  }

  @Test
  void aStoppedPlanAppliesNothing() {
    CsvTable table = table(2_000);
    var stopping = new StoppingProgress(1_200);
    ImportPlan plan = imports.plan(PARTICIPANTS, table, stopping);
    assertThat(plan.stopped()).isTrue();
    assertThat(plan.added()).isEqualTo(1_200);
    assertThat(imports.apply(plan).changes()).isEmpty();
    assertThat(imports.book().participants()).isEmpty();
    assertThat(stopping.told).containsExactly("500 of 2000", "1000 of 2000");
  }

  @Test
  void twoHundredThousandRowsArePlanned() {
    ImportPlan plan = imports.plan(PARTICIPANTS, table(200_000), Progress.unwatched());
    assertThat(counts(plan)).isEqualTo("200000/0/0/0");
    assertThat(plan.changes()).hasSize(200_000);
  }

  @Test
  void manyPaymentsOfOnePairArePlanned() {
    String[] rows =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "ann@x.com,joe@y.com," + i + ",usd,2026-11-20,paid")
            .toArray(String[]::new);
    ImportPlan plan = imports.plan(REFERRALS, HEADER, String.join("\n", rows));
    assertThat(counts(plan)).isEqualTo("5000/0/0/0");
    assertThat(plan.moreDue()).isEqualTo(1);
  }

  @Test
  void columnsThatNobodyMappedMakeEveryRowWrong() {
    ImportPlan plan = imports.plan(REFERRALS, "a,b", "ann@x.com,joe@y.com");
    assertThat(Imports.wrong(plan)).containsExactly("2: Invitee's email is empty");
  }

  @Test
  void thereIsNoImportIntoACampaignThatIsNot() {
    CsvTable table = table(1);
    var importing =
        new CsvImport(imports.store.register(), Clock.fixed(NOW, ZoneOffset.UTC), Imports.BERLIN);
    var columns = ColumnMapping.recognise(PARTICIPANTS, table.header());
    var nowhere = new CampaignId("cmp_none");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> importing.plan(nowhere, PARTICIPANTS, table, columns, Progress.unwatched()));
  }

  private static CsvTable table(int rows) {
    List<String> lines = new ArrayList<>(List.of("email,name,code"));
    IntStream.range(0, rows)
        .forEach(i -> lines.add("person" + i + "@example.com,Person " + i + ",CODE" + i));
    return Imports.table(lines.toArray(String[]::new));
  }

  /// Asks to stop after some rows.
  private static final class StoppingProgress implements Progress {
    private final List<String> told = new ArrayList<>();
    private int rows;

    private StoppingProgress(int rows) {
      this.rows = rows;
    }

    @Override
    public void report(long done, long total, String what) {
      told.add(done + " of " + total);
    }

    @Override
    public boolean stopRequested() {
      return rows-- == 0;
    }
  }
}
