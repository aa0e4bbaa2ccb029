package app.rewarddesk.detection;

import static app.rewarddesk.detection.ImportKind.PARTICIPANTS;
import static app.rewarddesk.detection.ImportKind.REFERRALS;
import static app.rewarddesk.detection.Imports.NOW;
import static app.rewarddesk.detection.Imports.counts;
import static app.rewarddesk.detection.Imports.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.campaign.MinimumSpend;
import app.rewarddesk.campaign.QualifyingRule;
import app.rewarddesk.money.Money;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.referral.ReferralState;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferralsImportTest {
  private static final String HEADER =
      "participant_email,invitee_email,amount,currency,paid_at,status";
  private static final Instant OCT_26 = Instant.parse("2026-10-26T09:00:00Z");

  private final Imports imports = Imports.intoSimpleCampaign();

  @Test
  void aPaymentThatMeetsTheRuleMakesARewardDue() {
    var done =
        imports.run(REFERRALS, HEADER, "ann@x.com,joe@y.com,29.00,usd,2026-10-26T09:00:00Z,paid");
    assertThat(counts(done)).isEqualTo("1/0/0/0");
    assertThat(done.moreDue()).isEqualTo(1);
    Reward reward = reward();
    assertThat(reward.state()).isEqualTo(new RewardState.Due(OCT_26));
    assertThat(reward.recipient().email().value()).isEqualTo("ann@x.com");
    assertThat(reward.invitee()).isEqualTo("joe@y.com");
    assertThat(reward.offer()).isEqualTo(Campaigns.credit(2500, "usd"));
    assertThat(state()).isEqualTo(new ReferralState.Qualified(OCT_26, "Rule met: 1 payment"));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String[] file = {
      HEADER,
      "ann@x.com,joe@y.com,29.00,usd,2026-10-26,paid",
      "ann@x.com,joe@y.com,29.00,usd,2026-11-02,refunded",
      "ann@x.com,kim@y.com,,,,pending",
      "ann@x.com,lou@y.com,,,,qualified",
      "ann@x.com,max@y.com,5,eur,2026-10-26,",
      "ann@x.com,nat@y.com,,,,cancelled",
      "ann@x.com,oda@y.com,29.00,usd,2026-10-26,refunded",
      "ann@x.com,ann+2@x.com,29.00,usd,2026-10-26,paid",
      "ann@x.com,ann@x.com,29.00,usd,2026-10-26,paid",
    };
    assertThat(counts(imports.run(REFERRALS, file))).isEqualTo("8/0/0/1");
    CampaignBook before = imports.book();
    var again = imports.run(REFERRALS, file);
    assertThat(counts(again)).isEqualTo("0/0/8/1");
    assertThat(again.changes()).isEmpty();
    assertThat(imports.book()).isEqualTo(before);
  }

  @Test
  void anUnknownParticipantIsMadeWithWhatTheRowSays() {
    var done =
        imports.run(
            REFERRALS,
            "Referrer Email,First Name,Last Name,Referral Code,Referred Email",
            "ann@x.com,Ann,Lee,ANN,joe@y.com",
            ",,,ann,kim@y.com");
    assertThat(counts(done)).isEqualTo("2/0/0/0");
    Participant ann = imports.book().participants().getFirst();
    assertThat(ann.name()).isEqualTo("Ann Lee");
    assertThat(ann.code()).isEqualTo("ANN");
    assertThat(imports.book().referrals())
        .allMatch(referral -> referral.participant().equals(ann.id()));
  }

  @Test
  void theCodeAloneFindsTheParticipantInAnyLetterCase() {
    imports.run(PARTICIPANTS, "email,code", "ann@x.com,ANN-10");
    var done =
        imports.run(
            REFERRALS, "referral_code,invitee_email", "ann-10,joe@y.com", "NOBODY,kim@y.com");
    assertThat(wrong(done)).containsExactly("3: Nobody in this campaign has the code");
    assertThat(imports.book().referrals()).hasSize(1);
  }

  @Test
  void emailAndCodeOfDifferentPeopleAreAWrongRow() {
    imports.run(PARTICIPANTS, "email,code", "ann@x.com,ANN", "bob@x.com,BOB");
    var done =
        imports.run(
            REFERRALS,
            "participant_email,referral_code,invitee_email",
            "ann@x.com,BOB,joe@y.com",
            "new@x.com,BOB,kim@y.com",
            "ann@x.com,ANN,lou@y.com");
    assertThat(wrong(done))
        .containsExactly("2: The code belongs to bob@x.com", "3: The code belongs to bob@x.com");
    assertThat(imports.book().participants()).hasSize(2);
  }

  @Test
  void aWrongRowLeavesNobodyBehind() {
    var done =
        imports.run(
            REFERRALS,
            HEADER,
            "ann@x.com,joe@@y,29,usd,2026-10-26,paid",
            "ann@x.com,,29,usd,2026-10-26,paid",
            "ann@@x,joe@y.com,29,usd,2026-10-26,paid",
            ",joe@y.com,29,usd,2026-10-26,paid",
            "ann@x.com,joe@y.com,29,,2026-10-26,paid",
            "ann@x.com,joe@y.com,29,XBT,2026-10-26,paid",
            "ann@x.com,joe@y.com,-25,usd,2026-10-26,paid",
            "ann@x.com,joe@y.com,29,usd,31.11.2026,paid",
            "ann@x.com,joe@y.com,29,usd,2026-10-26,maybe",
            "ann@x.com,joe@y.com,,usd,2026-10-26,paid",
            "ann@x.com,joe@y.com,29,usd,,paid",
            "ann@x.com,joe@y.com,29,usd,,refunded",
            "ann@x.com,Ann@X.com,29,usd,2026-10-26,paid",
            "ann@x.com,joe@y.com,=1+1,usd,2026-10-26,paid",
            "ann@x.com,joe@y.com,29,usd,=NOW(),paid",
            "ann@x.com,joe@y.com,,XBT,,pending");
    assertThat(wrong(done))
        .containsExactly(
            "2: Not an email address (invitee)",
            "3: Invitee's email is empty",
            "4: Not an email address (participant)",
            "5: Participant's email is empty",
            "6: The amount has no currency",
            "7: Not a currency that Stripe knows",
            "8: An amount must be more than 0",
            "9: No such day",
            "10: Not a status: pending, qualified, paid, refunded or cancelled",
            "11: The status is paid, but the amount is empty",
            "12: The status is paid, but the day of the payment is empty",
            "13: The status is refunded, but the day of the payment is empty",
            "14: Invitee and participant are the same person",
            "15: A formula, not an amount",
            "16: A formula, not a day",
            "17: Not a currency that Stripe knows");
    assertThat(done.wrong().get(5).value()).isEqualTo("XBT");
    assertThat(done.changes()).isEmpty();
  }

  @Test
  void whoReferredFirstKeepsTheInvitee() {
    imports.run(REFERRALS, HEADER, "ann@x.com,joe@y.com,,,,");
    var done =
        imports.run(
            REFERRALS,
            HEADER,
            "bob@x.com,JOE@y.com,29,usd,2026-10-26,paid",
            "ann@x.com,kim@y.com,,,,",
            "bob@x.com,kim@y.com,,,,");
    assertThat(wrong(done))
        .containsExactly("2: Already referred by ann@x.com", "4: Already referred by ann@x.com");
    assertThat(imports.book().participants()).hasSize(1);
  }

  @Test
  void severalRowsOfAPairAreSeveralPayments() {
    var three =
        new Imports(
            Campaigns.named("Spring")
                .asking(new QualifyingRule(new MinimumSpend.Anything(), 3))
                .build());
    var done =
        three.run(
            REFERRALS,
            HEADER,
            "ann@x.com,joe@y.com,10,usd,2026-10-26,paid",
            "ann@x.com,joe@y.com,10,usd,2026-10-26,paid",
            "ann@x.com,joe@y.com,10,eur,2026-10-26,paid",
            "ann@x.com,joe@y.com,0.00,usd,2026-10-27,paid");
    assertThat(counts(done)).isEqualTo("3/0/1/0");
    assertThat(three.book().rewards()).isEmpty();
    done = three.run(REFERRALS, HEADER, "ann@x.com,joe@y.com,10,usd,2026-10-28,");
    assertThat(counts(done)).isEqualTo("1/0/0/0");
    assertThat(three.book().rewards()).hasSize(1);
  }

  @Test
  void aRuleWithAMinimumLooksAtTheAmounts() {
    var hundred =
        new Imports(
            Campaigns.named("Spring")
                .asking(new QualifyingRule(new MinimumSpend.Each(Money.of(10000, "usd")), 1))
                .build());
    var done =
        hundred.run(
            REFERRALS,
            HEADER,
            "ann@x.com,joe@y.com,99.99,usd,2026-10-26,paid",
            "ann@x.com,kim@y.com,100,eur,2026-10-26,paid",
            "ann@x.com,lou@y.com,100,usd,2026-10-26,paid");
    assertThat(done.moreDue()).isEqualTo(1);
    assertThat(hundred.book().rewards()).extracting(Reward::invitee).containsExactly("lou@y.com");
  }

  @Test
  void aHoldCountsFromQualifying() {
    var held = new Imports(Campaigns.named("Spring").holding(30).build());
    var done =
        held.run(
            REFERRALS,
            HEADER,
            "ann@x.com,joe@y.com,10,usd,2026-10-20T12:00:00Z,paid",
            "ann@x.com,kim@y.com,10,usd,2026-11-20T12:00:00Z,paid",
            "ann@x.com,lou@y.com,10,usd,2026-10-24T12:00:00Z,paid");
    assertThat(done.moreDue()).isEqualTo(2);
    assertThat(done.moreOnHold()).isEqualTo(1);
    assertThat(held.book().rewards())
        .extracting(Reward::state)
        .containsExactly(
            new RewardState.Due(Instant.parse("2026-11-19T12:00:00Z")),
            new RewardState.OnHold(Instant.parse("2026-12-20T12:00:00Z")),
            new RewardState.Due(NOW));
  }

  @Test
  void whatIsPaidInTheFutureIsOnHoldUntilThen() {
    imports.run(REFERRALS, HEADER, "ann@x.com,joe@y.com,10,usd,2026-11-24T12:00:00Z,paid");
    assertThat(reward().state()).isEqualTo(new RewardState.OnHold(NOW.plus(Duration.ofDays(1))));
  }

  @Test
  void whatLooksLikeASelfReferralIsNotDueUntilDecided() {
    var done =
        imports.run(
            REFERRALS,
            HEADER,
            "anna.lee@gmail.com,annalee+trial@googlemail.com,29,usd,2026-10-26,paid",
            "bob@x.com,bob+1@x.com,,,,pending");
    assertThat(counts(done)).isEqualTo("2/0/0/0");
    assertThat(done.moreDue()).isZero();
    assertThat(done.moreOnHold()).isEqualTo(1);
    assertThat(reward().state()).isInstanceOf(RewardState.Suspected.class);
    assertThat(imports.book().referrals())
        .extracting(referral -> referral.state())
        .allMatch(ReferralState.Suspected.class::isInstance);
  }

  @Test
  void onceDecidedASuspicionDoesNotComeBack() {
    String[] file = {HEADER, "bob@x.com,bob+1@x.com,29,usd,2026-10-26,paid"};
    imports.run(REFERRALS, file);
    imports.store.ledger().clearSuspicion(Set.of(reward().id()), NOW);
    imports.run(REFERRALS, HEADER, "bob@x.com,bob+1@x.com,29,usd,2026-11-22,paid");
    assertThat(counts(imports.run(REFERRALS, file))).isEqualTo("0/0/1/0");
    assertThat(reward().state()).isEqualTo(new RewardState.Due(NOW));
  }

  @Test
  void qualifiedHoldsWhateverWasPaid() {
    var hundred =
        new Imports(
            Campaigns.named("Spring")
                .asking(new QualifyingRule(new MinimumSpend.Each(Money.of(10000, "usd")), 3))
                .build());
    var done =
        hundred.run(
            REFERRALS,
            "participant_email,invitee_email,amount,currency,paid_at,qualified_at,status",
            "ann@x.com,joe@y.com,1,usd,2026-10-26T09:00:00Z,2026-10-30T09:00:00Z,Qualified",
            "ann@x.com,kim@y.com,1,usd,2026-10-26T09:00:00Z,,qualified",
            "ann@x.com,lou@y.com,,,,,QUALIFIED");
    assertThat(counts(done)).isEqualTo("3/0/0/0");
    assertThat(hundred.book().rewards())
        .extracting(Reward::state)
        .containsExactly(
            new RewardState.Due(Instant.parse("2026-10-30T09:00:00Z")),
            new RewardState.Due(OCT_26),
            new RewardState.Due(NOW));
    assertThat(hundred.book().payments()).hasSize(2);
  }

  @Test
  void aPendingReferralCanBeQualifiedLater() {
    imports.run(REFERRALS, HEADER, "ann@x.com,joe@y.com,,,,pending");
    var done = imports.run(REFERRALS, HEADER, "ann@x.com,joe@y.com,,,,qualified");
    assertThat(counts(done)).isEqualTo("0/1/0/0");
    assertThat(counts(imports.run(REFERRALS, HEADER, "ann@x.com,joe@y.com,,,,pending")))
        .isEqualTo("0/0/1/0");
    assertThat(imports.book().rewards()).hasSize(1);
  }

  @Test
  void theDayMayBeInTheQualifiedColumn() {
    imports.run(
        REFERRALS,
        "participant_email,invitee_email,amount,currency,qualified_at",
        "ann@x.com,joe@y.com,29,usd,2026-10-26T09:00:00Z");
    assertThat(reward().state()).isEqualTo(new RewardState.Due(OCT_26));
  }

  @Test
  void aTimeWithoutZoneIsMeantWhereTheComputerIs() {
    imports.run(REFERRALS, HEADER, "ann@x.com,joe@y.com,29,usd,26.10.2026 10:00,");
    assertThat(reward().state()).isEqualTo(new RewardState.Due(OCT_26));
  }

  private ReferralState state() {
    assertThat(imports.book().referrals()).hasSize(1);
    return imports.book().referrals().getFirst().state();
  }

  private Reward reward() {
    List<Reward> rewards = imports.book().rewards();
    assertThat(rewards).hasSize(1);
    return rewards.getFirst();
  }
}
