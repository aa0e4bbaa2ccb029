package app.rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.detection.ColumnMapping;
import app.rewarddesk.detection.CsvImport;
import app.rewarddesk.detection.CsvReading;
import app.rewarddesk.detection.CsvTable;
import app.rewarddesk.detection.ImportKind;
import app.rewarddesk.detection.ImportPlan;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// CSV files imported into a real database: what comes back from the disk is what the same file
/// says again.
class CsvImportIntoStoreTest {
  private static final Campaign SPRING = Campaigns.named("Spring").build();

  @TempDir Path folder;
  private Store store;
  private CsvImport imports;

  @BeforeEach
  void open() {
    store = StoreFiles.open(folder);
    store.campaigns().save(SPRING, Rewards.MONDAY);
    imports =
        new CsvImport(
            store.register(),
            Clock.fixed(Rewards.MONDAY.plusNanos(123_456_789), ZoneOffset.UTC),
            ZoneId.of("Europe/Berlin"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theSameReferralsAgainChangeNothing() throws IOException {
    List<String> rows =
        List.of(
            "participant_email,referral_code,invitee_email,amount,currency,paid_at,status",
            "ann@x.com,ANN,joe@y.com,29.00,usd,2026-10-26T09:00:00.123456789Z,paid",
            "ann@x.com,,joe@y.com,29.00,usd,2026-10-26 09:00,paid",
            ",ann,kim@y.com,3500,jpy,26.10.2026,",
            "ann@x.com,,lou@y.com,,,,qualified",
            "ann@x.com,,max@y.com,,,,cancelled",
            "ann@x.com,,nat@y.com,1,usd,2026-10-26,refunded",
            "ann@x.com,,ann+1@x.com,1,usd,2026-10-26,paid",
            "ann@x.com,,oda@y.com,,,,pending");
    ImportPlan first = run(ImportKind.REFERRALS, rows);
    assertThat(first.added()).isEqualTo(8);
    assertThat(first.moreDue()).isEqualTo(3);
    ImportPlan again = run(ImportKind.REFERRALS, rows);
    assertThat(again.same()).isEqualTo(8);
    assertThat(again.changes()).isEmpty();
  }

  @Test
  void aRefundTakesTheRewardBackAndAnotherPaymentBringsItAgain() throws IOException {
    String header = "participant_email,invitee_email,amount,currency,paid_at,status";
    run(ImportKind.REFERRALS, List.of(header, "ann@x.com,joe@y.com,29,usd,2026-10-26,paid"));
    run(ImportKind.REFERRALS, List.of(header, "ann@x.com,joe@y.com,29,usd,2026-10-26,refunded"));
    assertThat(reward().state()).isInstanceOf(RewardState.Cancelled.class);
    run(ImportKind.REFERRALS, List.of(header, "ann@x.com,joe@y.com,29,usd,2026-11-20,paid"));
    assertThat(reward().state()).isInstanceOf(RewardState.Due.class);
  }

  @Test
  void codesChangeHands() throws IOException {
    String header = "email,name,code";
    run(ImportKind.PARTICIPANTS, List.of(header, "ann@x.com,Ann,ONE", "bob@x.com,Bob,TWO"));
    List<String> swap =
        List.of(header, "ann@x.com,,NINE", "bob@x.com,,one", "ann@x.com,,two", "eve@x.com,,NINE");
    assertThat(run(ImportKind.PARTICIPANTS, swap).changed()).isEqualTo(3);
    assertThat(store.register().book(SPRING.id()).orElseThrow().participants())
        .extracting(Participant::code)
        .containsExactlyInAnyOrder("two", "one", "NINE");
  }

  private ImportPlan run(ImportKind kind, List<String> lines) throws IOException {
    Path file = Files.write(folder.resolve("people.csv"), lines);
    CsvTable table = ((CsvReading.Understood) imports.read(file)).table();
    var columns = ColumnMapping.recognise(kind, table.header());
    return imports.apply(imports.plan(SPRING.id(), kind, table, columns, Progress.unwatched()));
  }

  private Reward reward() {
    return store.register().book(SPRING.id()).orElseThrow().rewards().getFirst();
  }
}
