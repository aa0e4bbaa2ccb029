package app.rewarddesk.detection;

import static app.rewarddesk.detection.ImportKind.REFERRALS;
import static app.rewarddesk.detection.Imports.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.campaign.MinimumSpend;
import app.rewarddesk.campaign.QualifyingRule;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.money.Money;
import app.rewarddesk.referral.ReferralState;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final String HEADER =
      "participant_email,invitee_email,amount,currency,paid_at,status";
  private static final CampaignId SPRING = Campaigns.named("Spring").build().id();

  private final Imports imports = new Imports(asking(10_000));
  private final Evaluation evaluation = new Evaluation(imports.store.register(), clock());

  @Test
  void pendingReferralsThatMeetTheRuleNowEarnTheirReward() {
    imports.run(
        REFERRALS,
        HEADER,
        "ann@x.com,joe@y.com,29,usd,2026-11-20T12:00:00Z,paid",
        "ann@x.com,kim@y.com,9,usd,2026-11-20T12:00:00Z,paid",
        "ann@x.com,lou@y.com,,,,pending");
    save(asking(2_000));
    assertThat(evaluation.evaluate(SPRING)).isEqualTo(1);
    assertThat(imports.book().rewards())
        .extracting(Reward::invitee, Reward::state)
        .containsExactly(
            tuple("joe@y.com", new RewardState.Due(Instant.parse("2026-11-20T12:00:00Z"))));
    assertThat(evaluation.evaluate(SPRING)).isZero();
  }

  @Test
  void whatLooksLikeASelfReferralStaysSuspected() {
    imports.run(REFERRALS, HEADER, "ann@x.com,ann+1@x.com,29,usd,2026-11-20,paid");
    save(asking(2_000));
    assertThat(evaluation.evaluate(SPRING)).isEqualTo(1);
    assertThat(imports.book().rewards().getFirst().state())
        .isInstanceOf(RewardState.Suspected.class);
  }

  @Test
  void rewardsThatExistAreLeftAlone() {
    imports.run(
        REFERRALS,
        HEADER,
        "ann@x.com,joe@y.com,100,usd,2026-11-20,paid",
        "ann@x.com,kim@y.com,200,usd,2026-11-20,paid");
    Reward kims = imports.book().rewards().getLast();
    imports.store.ledger().dismiss(new RewardSelection.These(Set.of(kims.id())), "", NOW);
    List<Reward> before = imports.book().rewards();
    save(asking(50_000));
    assertThat(evaluation.evaluate(SPRING)).isZero();
    save(asking(1));
    assertThat(evaluation.evaluate(SPRING)).isZero();
    assertThat(imports.book().rewards()).isEqualTo(before);
  }

  @Test
  void whatWasCancelledDoesNotComeBack() {
    imports.run(
        REFERRALS,
        HEADER,
        "ann@x.com,joe@y.com,100,usd,2026-11-20,paid",
        "ann@x.com,joe@y.com,29,usd,2026-11-21,paid",
        "ann@x.com,joe@y.com,100,usd,2026-11-20,refunded");
    assertThat(imports.book().referrals().getFirst().state())
        .isInstanceOf(ReferralState.Cancelled.class);
    save(asking(1));
    assertThat(evaluation.evaluate(SPRING)).isZero();
  }

  @Test
  void whenTheCampaignChangesMeanwhileItIsAskedAgain() {
    imports.run(REFERRALS, HEADER, "ann@x.com,joe@y.com,29,usd,2026-11-20,paid");
    save(asking(2_000));
    var overtaken = new OvertakenRegister(imports.store.register(), () -> save(asking(50_000)));
    assertThat(new Evaluation(overtaken, clock()).evaluate(SPRING)).isZero();
    assertThat(imports.book().rewards()).isEmpty();
  }

  private void save(Campaign campaign) {
    imports.store.campaigns().save(campaign, NOW);
  }

  private static Campaign asking(long minimum) {
    return Campaigns.named("Spring")
        .asking(new QualifyingRule(new MinimumSpend.Each(Money.of(minimum, "usd")), 1))
        .build();
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  /// A register in which something happens between the first reading and the first changes.
  private static final class OvertakenRegister implements Register {
    private final Register register;
    private final Runnable meanwhile;
    private boolean overtaken;

    private OvertakenRegister(Register register, Runnable meanwhile) {
      this.register = register;
      this.meanwhile = meanwhile;
    }

    @Override
    public Optional<CampaignBook> book(CampaignId campaign) {
      return register.book(campaign);
    }

    @Override
    public boolean apply(Revision basis, List<RegisterChange> changes, String why, Instant now) {
      if (!overtaken) {
        overtaken = true;
        meanwhile.run();
      }
      return register.apply(basis, changes, why, now);
    }
  }
}
