package app.rewarddesk.detection;

import static app.rewarddesk.detection.ImportKind.REFERRALS;
import static app.rewarddesk.detection.Imports.NOW;
import static app.rewarddesk.detection.Imports.counts;
import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.campaign.MinimumSpend;
import app.rewarddesk.campaign.QualifyingRule;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.referral.ReferralState;
import app.rewarddesk.reward.RewardState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Refunds and cancellations in imported files.
class TakenBackImportTest {
  private static final String HEADER =
      "participant_email,invitee_email,amount,currency,paid_at,status";
  private static final String PAID = "ann@x.com,joe@y.com,29,usd,2026-10-26T09:00:00Z,paid";
  private static final String REFUNDED = "ann@x.com,joe@y.com,29,usd,2026-10-26T09:00:00Z,refunded";
  private static final String PAID_LATER = "ann@x.com,joe@y.com,29,usd,2026-11-20T09:00:00Z,paid";
  private static final String CANCELLED = "ann@x.com,joe@y.com,,,,cancelled";
  private static final String QUALIFIED = "ann@x.com,joe@y.com,,,,qualified";

  private final Imports imports = Imports.intoSimpleCampaign();

  @Test
  void aRefundTakesTheRewardBack() {
    run(PAID);
    assertThat(run(REFUNDED)).isEqualTo("0/1/0/0");
    assertThat(state())
        .isEqualTo(new ReferralState.Cancelled(NOW, "The payment of joe@y.com was refunded"));
    assertThat(reward())
        .isEqualTo(new RewardState.Cancelled(NOW, "The payment of joe@y.com was refunded"));
    assertThat(imports.book().payments()).hasSize(1).allMatch(payment -> payment.refunded());
  }

  @Test
  void aRefundThatLeavesEnoughTakesNothingBack() {
    run(PAID, PAID_LATER);
    assertThat(run(REFUNDED)).isEqualTo("0/1/0/0");
    assertThat(state()).isInstanceOf(ReferralState.Qualified.class);
    assertThat(reward()).isEqualTo(due("2026-10-26T09:00:00Z"));
  }

  @Test
  void whatIsIssuedIsLeftAlone() {
    run(PAID);
    var given = new RewardState.MarkedIssued(NOW, "by hand");
    imports
        .store
        .ledger()
        .markIssued(
            new RewardSelection.These(Set.of(imports.book().rewards().getFirst().id())),
            "by hand",
            NOW);
    run(REFUNDED);
    assertThat(state()).isInstanceOf(ReferralState.Cancelled.class);
    assertThat(reward()).isEqualTo(given);
  }

  @Test
  void aRefundHeardOfBeforeItsPaymentEndsTheReferral() {
    assertThat(run(REFUNDED, PAID)).isEqualTo("1/0/1/0");
    assertThat(state()).isInstanceOf(ReferralState.Cancelled.class);
    assertThat(imports.book().rewards()).isEmpty();
  }

  @Test
  void aRefundThatDecidesNothingLeavesTheReferralPending() {
    Campaign twice =
        Campaigns.named("Spring")
            .asking(new QualifyingRule(new MinimumSpend.Anything(), 2))
            .build();
    imports.store.campaigns().save(twice, NOW);
    run(PAID, REFUNDED);
    assertThat(state()).isEqualTo(new ReferralState.Pending());
  }

  @Test
  void aRefundEndsAlsoWhatWasQualifiedByHand() {
    run(QUALIFIED);
    assertThat(run(REFUNDED)).isEqualTo("1/0/0/0");
    assertThat(reward()).isInstanceOf(RewardState.Cancelled.class);
  }

  @Test
  void whoPaysAgainAfterARefundEarnsTheRewardAfterAll() {
    run(PAID);
    run(REFUNDED);
    var done = imports.run(REFERRALS, HEADER, PAID_LATER);
    assertThat(counts(done)).isEqualTo("1/0/0/0");
    assertThat(done.moreDue()).isEqualTo(1);
    assertThat(state()).isInstanceOf(ReferralState.Qualified.class);
    assertThat(reward()).isEqualTo(due("2026-11-20T09:00:00Z"));
  }

  @Test
  void aRewardThatWasIssuedBeforeTheRefundIsNotEarnedTwice() {
    run(PAID);
    var given = new RewardState.MarkedIssued(NOW, "by hand");
    imports
        .store
        .ledger()
        .markIssued(
            new RewardSelection.These(Set.of(imports.book().rewards().getFirst().id())),
            "by hand",
            NOW);
    run(REFUNDED, PAID_LATER);
    assertThat(state()).isInstanceOf(ReferralState.Qualified.class);
    assertThat(reward()).isEqualTo(given);
  }

  @Test
  void aSuspicionComesBackWithTheReferral() {
    String suspect = PAID.replace("joe@y.com", "ann+1@x.com");
    imports.run(REFERRALS, HEADER, suspect);
    imports.run(REFERRALS, HEADER, suspect.replace("paid", "refunded"));
    assertThat(reward()).isInstanceOf(RewardState.Cancelled.class);
    imports.run(REFERRALS, HEADER, suspect.replace("2026-10-26", "2026-11-20"));
    assertThat(reward()).isInstanceOf(RewardState.Suspected.class);
    assertThat(state()).isInstanceOf(ReferralState.Suspected.class);
  }

  @Test
  void whatSomebodyCancelledStaysCancelledWhateverIsPaid() {
    run(PAID);
    assertThat(run(CANCELLED)).isEqualTo("0/1/0/0");
    assertThat(reward())
        .isEqualTo(new RewardState.Cancelled(NOW, "The referral of joe@y.com was cancelled"));
    assertThat(run(PAID_LATER, QUALIFIED)).isEqualTo("1/0/1/0");
    assertThat(state()).isInstanceOf(ReferralState.Cancelled.class);
    assertThat(reward()).isInstanceOf(RewardState.Cancelled.class);
  }

  @Test
  void aCancellationAfterARefundIsFinal() {
    run(PAID);
    run(REFUNDED);
    assertThat(run(CANCELLED)).isEqualTo("0/1/0/0");
    run(PAID_LATER);
    assertThat(state())
        .isEqualTo(new ReferralState.Cancelled(NOW, "The referral of joe@y.com was cancelled"));
  }

  @Test
  void aCancelledReferralOfNobodyBeforeIsKeptAsCancelled() {
    assertThat(run(CANCELLED)).isEqualTo("1/0/0/0");
    assertThat(state()).isInstanceOf(ReferralState.Cancelled.class);
  }

  static List<List<String>> filesInEveryOrder() {
    List<String> rows = List.of(PAID, REFUNDED, PAID_LATER, CANCELLED, QUALIFIED);
    return Permutations.of(rows);
  }

  @ParameterizedTest
  @MethodSource("filesInEveryOrder")
  void importedTwiceAFileChangesNothingTheSecondTime(List<String> rows) {
    run(rows.toArray(String[]::new));
    CampaignBook before = imports.book();
    assertThat(run(rows.toArray(String[]::new))).isEqualTo("0/0/" + rows.size() + "/0");
    assertThat(imports.book()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("filesInEveryOrder")
  void importedRowByRowAFileChangesNothingTheSecondTime(List<String> rows) {
    rows.forEach(this::run);
    CampaignBook before = imports.book();
    rows.forEach(this::run);
    assertThat(imports.book()).isEqualTo(before);
  }

  private String run(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADER;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return counts(imports.run(REFERRALS, lines));
  }

  private ReferralState state() {
    assertThat(imports.book().referrals()).hasSize(1);
    return imports.book().referrals().getFirst().state();
  }

  private RewardState reward() {
    assertThat(imports.book().rewards()).hasSize(1);
    return imports.book().rewards().getFirst().state();
  }

  private static RewardState due(String since) {
    return new RewardState.Due(Instant.parse(since));
  }
}
