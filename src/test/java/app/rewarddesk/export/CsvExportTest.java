package app.rewarddesk.export;

import static app.rewarddesk.reward.Rewards.MONDAY;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.issuing.CallCount;
import app.rewarddesk.issuing.Change;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.issuing.IssuedRow;
import app.rewarddesk.issuing.NotRewarded;
import app.rewarddesk.issuing.Planned;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.issuing.RewardReadiness;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.RewardWorth;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardKind;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.store.Ports;
import app.rewarddesk.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExportTest {
  private static final String DUE_HEADER =
      "reward,campaign,participant_email,participant_name,invitee,side,offer,amount,currency,state,"
          + "due_since,stripe,customer";

  private final Ports store = Ports.inMemory();
  private final CsvExport export = new CsvExport(store.rewards());

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("list.csv");
  }

  @Test
  void aDueRewardIsARow() {
    Rewards ann = Rewards.due("ann@x.com").called("Ann, Lee").forInviting("joe@y.com");
    store.add(ann);
    store
        .ledger()
        .keepReadiness(
            List.of(new RewardReadiness(ann.id(), new Readiness.Ready(new CustomerId("cus_1")))));
    assertThat(export.due(all(), file, Progress.unwatched()))
        .isEqualTo(new ExportOutcome.Written(file, 1));
    assertThat(file)
        .hasContent(
            DUE_HEADER
                + "\nrwd_Spring_joe@y.com,Spring,ann@x.com,\"Ann, Lee\",joe@y.com,participant,"
                + "25.00 usd,2500,usd,due,2026-11-23T12:00:00Z,ready,cus_1\n");
  }

  @Test
  void aPercentageHasNoAmountAndAHoldNoDueDate() throws IOException {
    store.add(
        Rewards.onHold("ann@x.com", MONDAY.plusSeconds(60))
            .withOffer(Campaigns.percentOff("20"))
            .called("Zoë"));
    export.due(
        new RewardSelection.AllMatching(
            DueFilter.ALL_DUE.under(DueFilter.Standing.ON_HOLD), Set.of()),
        file,
        Progress.unwatched());
    assertThat(Files.readAllLines(file).getLast())
        .endsWith(",Zoë,friend-of-ann@x.com,participant,20 % · once,,,on_hold,,not_checked,");
  }

  @Test
  void onlyWhatWasChosenIsSaved() throws IOException {
    Rewards ann = Rewards.due("ann@x.com");
    Rewards bob = Rewards.due("bob@x.com");
    store.add(ann, bob, Rewards.onHold("eve@x.com", MONDAY.plusSeconds(60)));
    export.due(
        new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of(ann.id())),
        file,
        Progress.unwatched());
    assertThat(Files.readAllLines(file)).hasSize(2).last().asString().contains("bob@x.com");
    Rewards eve = Rewards.onHold("eve@x.com", MONDAY);
    export.due(new RewardSelection.These(Set.of(ann.id(), eve.id())), file, Progress.unwatched());
    assertThat(Files.readString(file)).contains("ann@x.com", "eve@x.com").doesNotContain("bob@");
  }

  @Test
  void aPreflightHasThoseWhoWouldBeRewardedAndThoseWhoWouldNot() {
    Reward ann = store.add(Rewards.due("ann@x.com").called("Ann")).getFirst();
    Reward bob = store.add(Rewards.due("bob@x.com")).getFirst();
    var credit = new Change.AddCredit(Money.of(0, "usd"), Money.of(2500, "usd"));
    var report =
        new PreflightReport(
            List.of(new Planned(ann, Customers.of("ann@x.com").withId("cus_1").build(), credit)),
            List.of(new NotRewarded(bob, NotRewardedReason.customerDeleted("cus_2"))),
            RewardWorth.NOTHING,
            new CallCount(1, 1),
            Duration.ZERO);
    CsvExport.save(RewardLayouts.PLAN, PlanRow.of(report), file);
    assertThat(file)
        .hasContent(
            "reward,campaign,email,name,invitee,offer,amount,currency,outcome,customer,change,"
                + "reason,message,next_step\n"
                + "rwd_Spring_friend-of-ann@x.com,Spring,ann@x.com,Ann,friend-of-ann@x.com,"
                + "25.00 usd,2500,usd,would_reward,cus_1,Credit balance 0.00 → 25.00 usd,,,\n"
                + "rwd_Spring_friend-of-bob@x.com,Spring,bob@x.com,,friend-of-bob@x.com,"
                + "25.00 usd,2500,usd,not_rewarded,,,customer_deleted,"
                + "cus_2 was deleted in Stripe.,Send again once they are a customer again\n");
  }

  @Test
  void anIssuedRewardHasItsReceipt() {
    var receipt =
        new Receipt(
            RewardKind.COUPON, new CustomerId("cus_1"), List.of("di_1", "sub_1"), "req_1", MONDAY);
    Reward issued = in(new RewardState.Issued(receipt));
    Reward marked = in(new RewardState.MarkedIssued(MONDAY, "by hand"));
    CsvExport.save(
        RewardLayouts.ISSUED,
        List.of(new IssuedRow(issued, MONDAY), new IssuedRow(marked, MONDAY)),
        file);
    assertThat(file)
        .hasContent(
            """
            reward,campaign,email,customer,kind,amount,currency,issued_at,stripe_ids,request_id,state
            rwd_Spring_friend-of-ann@x.com,Spring,ann@x.com,cus_1,account_credit,2500,usd,2026-11-23T12:00:00Z,di_1 sub_1,req_1,issued
            rwd_Spring_friend-of-ann@x.com,Spring,ann@x.com,,account_credit,2500,usd,2026-11-23T12:00:00Z,,,marked_issued
            """);
  }

  @Test
  void whatIsMarkedIssuedIsListedAsIssued() throws IOException {
    Rewards ann = Rewards.due("ann@x.com");
    store.add(ann, Rewards.due("bob@x.com"));
    store.ledger().markIssued(new RewardSelection.These(Set.of(ann.id())), "", MONDAY);
    export.issued(IssuedFilter.ALL, file, Progress.unwatched());
    assertThat(Files.readAllLines(file)).hasSize(2).last().asString().endsWith("marked_issued");
  }

  @Test
  void whoWasNotRewardedHasReasonAndNextStep() {
    Rewards ann = Rewards.due("ann@x.com").called("Ann");
    store.add(ann, Rewards.due("bob@x.com"));
    BatchId batch = BatchId.next();
    store.ledger().openBatch(batch, Set.of(), MONDAY);
    var reason = NotRewardedReason.noCustomer(ann.participant().email());
    store.ledger().notRewarded(store.ledger().find(ann.id()).orElseThrow(), batch, reason, MONDAY);
    String expected =
        """
        reward,campaign,email,name,invitee,reason,message,next_step
        rwd_Spring_friend-of-ann@x.com,Spring,ann@x.com,Ann,friend-of-ann@x.com,no_customer,Stripe knows nobody with ann@x.com in this account.,"Check the email, or send again once they are a customer"
        """;
    export.notRewarded(file, Progress.unwatched());
    assertThat(file).hasContent(expected);
    CsvExport.save(
        RewardLayouts.NOT_REWARDED,
        List.of(NotGiven.of(new NotRewarded(ann.build(), reason))),
        file);
    assertThat(file).hasContent(expected);
  }

  @Test
  void whatIsNotKnownSaysSo() throws IOException {
    var unknown = new SendReport.Unconfirmed(Rewards.due("ann@x.com").build(), "No answer");
    CsvExport.save(RewardLayouts.NOT_REWARDED, List.of(NotGiven.of(unknown)), file);
    assertThat(Files.readAllLines(file).getLast())
        .endsWith("unconfirmed,No answer,Look in Stripe before anything is sent again");
  }

  @Test
  void aListOfSeveralPagesIsSavedWhole() throws IOException {
    List<Integer> many = IntStream.range(0, 4_500).boxed().toList();
    assertThat(CsvExport.save(numbers(), many, file))
        .isEqualTo(new ExportOutcome.Written(file, 4_500));
    assertThat(Files.readAllLines(file)).hasSize(4_501).last().isEqualTo("4499");
  }

  @Test
  void aListOfExactlyOnePageEnds() throws IOException {
    CsvExport.save(numbers(), IntStream.range(0, 2_000).boxed().toList(), file);
    assertThat(Files.readAllLines(file)).hasSize(2_001);
  }

  @Test
  void progressIsTold() {
    store.add(Rewards.due("ann@x.com"), Rewards.due("bob@x.com"));
    var watching = new Watching(false);
    export.due(all(), file, watching);
    assertThat(watching.told).containsExactly("2 of 2");
  }

  @Test
  void aStoppedExportLeavesTheEarlierFile() throws IOException {
    store.add(Rewards.due("ann@x.com"));
    Files.writeString(file, "earlier");
    assertThat(export.due(all(), file, new Watching(true))).isEqualTo(new ExportOutcome.Stopped());
    assertThat(file).hasContent("earlier");
    assertThat(filesIn(folder)).containsExactly(file);
  }

  @Test
  void anEarlierFileIsReplaced() throws IOException {
    Files.writeString(file, "earlier");
    CsvExport.save(numbers(), List.of(1), file);
    assertThat(file).hasContent("number\n1\n");
    assertThat(filesIn(folder)).containsExactly(file);
  }

  @Test
  void whatTheDiskDoesNotTakeIsASentence() throws IOException {
    Path nowhere = folder.resolve("none").resolve("list.csv");
    assertThat(CsvExport.save(numbers(), List.of(1), nowhere))
        .isEqualTo(
            new ExportOutcome.NotWritten(
                nowhere + " could not be written. Check that the folder is there and has room."));
    Path taken = Files.createDirectories(file.resolve("inside")).getParent();
    assertThat(CsvExport.save(numbers(), List.of(1), taken))
        .isInstanceOf(ExportOutcome.NotWritten.class);
    assertThat(filesIn(folder)).containsExactly(file);
  }

  private static Reward in(RewardState state) {
    Reward due = Rewards.due("ann@x.com").build();
    return new Reward(
        due.id(),
        due.campaign(),
        due.campaignName(),
        due.participant(),
        due.referral(),
        due.invitee(),
        due.side(),
        due.recipient(),
        due.offer(),
        state,
        due.version());
  }

  private static RewardSelection all() {
    return new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of());
  }

  private static CsvLayout<Integer> numbers() {
    return new CsvLayout<>(List.of("number"), number -> List.of(String.valueOf(number)));
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.collect(toCollection(ArrayList::new));
    }
  }

  private static final class Watching implements Progress {
    private final List<String> told = new ArrayList<>();
    private final boolean stop;

    private Watching(boolean stop) {
      this.stop = stop;
    }

    @Override
    public void report(long done, long total, String what) {
      told.add(done + " of " + total);
    }

    @Override
    public boolean stopRequested() {
      return stop;
    }
  }
}
