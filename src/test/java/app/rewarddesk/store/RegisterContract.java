package app.rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.MinimumSpend;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.QualifyingRule;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.detection.CampaignBook;
import app.rewarddesk.detection.CampaignSummary;
import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.detection.Revision;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.money.Money;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.referral.ParticipantId;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.referral.ReferralState;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Rewards;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every [app.rewarddesk.detection.CampaignRegister] and every
/// [app.rewarddesk.detection.Register] does.
abstract class RegisterContract {
  private static final Instant MONDAY = Rewards.MONDAY;
  private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
  private static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));
  private static final Campaign SPRING = Campaigns.named("Spring").build();

  private Ports ports;

  abstract Ports empty();

  @BeforeEach
  void open() {
    ports = empty();
    ports.campaigns().save(SPRING, MONDAY);
  }

  private CampaignBook book() {
    return ports.register().book(SPRING.id()).orElseThrow();
  }

  private static Participant person(String email, String name, String code) {
    return new Participant(
        new ParticipantId("par_" + email), SPRING.id(), new EmailAddress(email), name, code);
  }

  private static Reward with(Reward reward, RewardState state) {
    return new Reward(
        reward.id(),
        reward.campaign(),
        reward.campaignName(),
        reward.participant(),
        reward.referral(),
        reward.invitee(),
        reward.side(),
        reward.recipient(),
        reward.offer(),
        state,
        reward.version());
  }

  static Stream<Campaign> campaigns() {
    var off = new Reduction.AmountOff(Money.of(1000, "eur"));
    var share = new Reduction.PercentOff(new BigDecimal("12.50"));
    Money least = Money.of(10_000, "usd");
    return Stream.of(
        Campaigns.named("Credit").offering(Campaigns.credit(3500, "jpy")).build(),
        Campaigns.named("Amount")
            .offering(new Offer.Coupon(off, new CouponDuration.Forever(), List.of()))
            .asking(new QualifyingRule(new MinimumSpend.Each(least), 3))
            .holding(30)
            .build(),
        Campaigns.named("Months é")
            .offering(
                new Offer.Coupon(
                    share, new CouponDuration.Repeating(3), List.of("prod_1", "prod_2")))
            .asking(new QualifyingRule(new MinimumSpend.InSum(least), 100))
            .build(),
        Campaigns.named("Once")
            .offering(new Offer.Coupon(share, new CouponDuration.Once(), List.of()))
            .build());
  }

  @ParameterizedTest
  @MethodSource("campaigns")
  void aCampaignIsFoundAsItWasSaved(Campaign campaign) {
    assertThat(ports.campaigns().save(campaign, MONDAY)).isTrue();

    assertThat(ports.campaigns().find(campaign.id())).contains(campaign);
  }

  @Test
  void aCampaignIsFoundByItsNameInAnyLetterCase() {
    assertThat(ports.campaigns().named("  sPRING ")).contains(SPRING);
    assertThat(ports.campaigns().named("Sprin")).isEmpty();
    assertThat(ports.campaigns().find(new CampaignId("cmp_none"))).isEmpty();
  }

  @Test
  void aNameIsTakenInAnyLetterCase() {
    Campaign other = Campaigns.named("SPRING").withId(new CampaignId("cmp_2")).build();

    assertThat(ports.campaigns().save(other, MONDAY)).isFalse();
    assertThat(ports.campaigns().find(other.id())).isEmpty();
  }

  @Test
  void aCampaignKeepsItsNameInAnotherLetterCase() {
    Campaign louder = Campaigns.named("SPRING").withId(SPRING.id()).build();

    assertThat(ports.campaigns().save(louder, MONDAY)).isTrue();
    assertThat(ports.campaigns().find(SPRING.id())).contains(louder);
  }

  @Test
  void campaignsAreListedByNameWithTheirPeopleAndWhatIsDue() {
    Campaign autumn = Campaigns.named("autumn").build();
    ports.add(
        Rewards.due("ann@x.io").in(SPRING),
        Rewards.due("ann@x.io").in(SPRING).forInviting("second@y.io"),
        Rewards.onHold("ben@x.io", WEDNESDAY).in(SPRING),
        Rewards.onHold("cid@x.io", WEDNESDAY).in(autumn));

    assertThat(ports.campaigns().all())
        .containsExactly(new CampaignSummary(autumn, 1, 0), new CampaignSummary(SPRING, 2, 2));
  }

  @Test
  void rewardsOnHoldFollowTheOfferAndDueOnesKeepTheirs() {
    List<Reward> rewards =
        ports.add(
            Rewards.due("ann@x.io"),
            Rewards.onHold("ben@x.io", WEDNESDAY),
            Rewards.suspected("cid@x.io"));
    Offer now = Campaigns.percentOff("20");

    ports.campaigns().save(Campaigns.named("Spring").offering(now).build(), TUESDAY);

    assertThat(ports.reward(rewards.get(0).id()).offer()).isEqualTo(SPRING.offer());
    assertThat(ports.reward(rewards.get(1).id()).offer()).isEqualTo(now);
    assertThat(ports.reward(rewards.get(2).id()).offer()).isEqualTo(now);
    assertThat(ports.reward(rewards.get(1).id()).version()).isEqualTo(rewards.get(1).version());
  }

  @Test
  void rewardsShowTheNameThatTheCampaignHasNow() {
    Reward due = ports.add(Rewards.due("ann@x.io")).getFirst();

    ports.campaigns().save(Campaigns.named("May").withId(SPRING.id()).build(), TUESDAY);

    assertThat(ports.reward(due.id()).campaignName()).isEqualTo("May");
    assertThat(ports.reward(due.id()).version()).isEqualTo(due.version());
  }

  @Test
  void aBookHasAllOfOneCampaign() {
    Rewards ann = Rewards.due("ann@x.io").called("Ann").withCode("ANN");
    ports.add(ann, Rewards.due("ann@x.io").in(Campaigns.named("Autumn").build()));
    var payment = new PaymentSeen(ann.referral().id(), Money.of(2900, "usd"), MONDAY, false);
    ports.apply(SPRING.id(), new RegisterChange.AddPayment(payment));

    CampaignBook book = book();

    assertThat(book.campaign()).isEqualTo(SPRING);
    assertThat(book.participants()).containsExactly(ann.participant());
    assertThat(book.referrals()).containsExactly(ann.referral());
    assertThat(book.payments()).containsExactly(payment);
    assertThat(book.rewards()).containsExactly(ann.build());
    assertThat(ports.register().book(new CampaignId("cmp_none"))).isEmpty();
  }

  @Test
  void changesWorkedOutFromAnOlderBookAreRefused() {
    Revision old = book().revision();
    ports.apply(SPRING.id(), new RegisterChange.AddParticipant(person("ann@x.io", "Ann", "")));
    List<RegisterChange> more =
        List.of(new RegisterChange.AddParticipant(person("ben@x.io", "Ben", "")));

    assertThat(ports.register().apply(old, more, "test", TUESDAY)).isFalse();
    assertThat(book().participants()).hasSize(1);
    assertThat(ports.register().apply(book().revision(), more, "test", TUESDAY)).isTrue();
  }

  @Test
  void changesWorkedOutBeforeTheCampaignWasSavedAreRefused() {
    Revision old = book().revision();
    ports.campaigns().save(Campaigns.named("Spring").holding(14).build(), TUESDAY);

    assertThat(
            ports
                .register()
                .apply(
                    old,
                    List.of(new RegisterChange.AddParticipant(person("ann@x.io", "", ""))),
                    "test",
                    TUESDAY))
        .isFalse();
  }

  @Test
  void aCodeCanGoFromOneToAnother() {
    Participant ann = person("ann@x.io", "Ann", "GOLD");
    ports.apply(SPRING.id(), new RegisterChange.AddParticipant(ann));

    ports.apply(
        SPRING.id(),
        new RegisterChange.ChangeParticipant(person("ann@x.io", "Ann", "SILVER")),
        new RegisterChange.AddParticipant(person("ben@x.io", "Ben", "gold")));

    assertThat(book().participants().stream().map(Participant::code))
        .containsExactlyInAnyOrder("SILVER", "gold");
  }

  @Test
  void aCodeIsNobodyElses() {
    ports.apply(SPRING.id(), new RegisterChange.AddParticipant(person("ann@x.io", "Ann", "GOLD")));

    assertThatThrownBy(
            () ->
                ports.apply(
                    SPRING.id(),
                    new RegisterChange.AddParticipant(person("ben@x.io", "Ben", "Gold"))))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void manyMayHaveNoCode() {
    ports.apply(
        SPRING.id(),
        new RegisterChange.AddParticipant(person("ann@x.io", "", "")),
        new RegisterChange.AddParticipant(person("ben@x.io", "", "")));

    assertThat(book().participants()).hasSize(2);
  }

  @Test
  void rewardsShowTheParticipantAsTheyAreCalledNow() {
    Rewards ann = Rewards.due("ann@x.io").called("Ann").withCode("OLD");
    Reward due = ports.add(ann).getFirst();
    Participant known = ann.participant();

    ports.apply(
        SPRING.id(),
        new RegisterChange.ChangeParticipant(
            new Participant(known.id(), known.campaign(), known.email(), "Anna Neu", "NEW")));

    assertThat(ports.reward(due.id()).recipient().name()).isEqualTo("Anna Neu");
    for (String text : List.of("anna neu", "new", "friend-of-ann", "ann@x.io")) {
      assertThat(ports.rewards().ids(new DueFilter(Set.of(), text, DueFilter.Standing.ALL_DUE)))
          .as(text)
          .containsExactly(due.id());
    }
    assertThat(ports.rewards().ids(new DueFilter(Set.of(), "old", DueFilter.Standing.ALL_DUE)))
        .isEmpty();
  }

  static Stream<ReferralState> referralStates() {
    return Stream.of(
        new ReferralState.Pending(),
        new ReferralState.Qualified(TUESDAY, "Rule met"),
        new ReferralState.Suspected("Same mailbox"),
        new ReferralState.Cancelled(TUESDAY, "Refunded"));
  }

  @ParameterizedTest
  @MethodSource("referralStates")
  void aReferralChangesItsState(ReferralState state) {
    Rewards ann = Rewards.due("ann@x.io");
    ports.add(ann);
    Referral next = ann.referral().in(state);

    ports.apply(SPRING.id(), new RegisterChange.ChangeReferral(next));

    assertThat(book().referrals()).containsExactly(next);
  }

  @Test
  void anInviteeBelongsToOneParticipant() {
    ports.add(Rewards.due("ann@x.io").forInviting("new@y.io"));

    assertThatThrownBy(() -> ports.add(Rewards.due("ben@x.io").forInviting("new@y.io")))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aPaymentIsRefundedAndOnlyThatOne() {
    Rewards ann = Rewards.due("ann@x.io");
    ports.add(ann);
    var first = new PaymentSeen(ann.referral().id(), Money.of(2900, "usd"), MONDAY, false);
    var second = new PaymentSeen(ann.referral().id(), Money.of(2900, "usd"), TUESDAY, false);
    var refunded = new PaymentSeen(ann.referral().id(), Money.of(2900, "usd"), MONDAY, true);
    ports.apply(
        SPRING.id(),
        new RegisterChange.AddPayment(first),
        new RegisterChange.AddPayment(second),
        new RegisterChange.ChangePayment(refunded));

    assertThat(book().payments()).containsExactlyInAnyOrder(refunded, second);
  }

  @Test
  void aPaymentIsSeenOnce() {
    Rewards ann = Rewards.due("ann@x.io");
    ports.add(ann);
    var payment = new PaymentSeen(ann.referral().id(), Money.of(2900, "usd"), MONDAY, false);

    assertThatThrownBy(
            () ->
                ports.apply(
                    SPRING.id(),
                    new RegisterChange.AddPayment(payment),
                    new RegisterChange.AddPayment(payment)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aReferralEarnsOneRewardASide() {
    Rewards ann = Rewards.due("ann@x.io");
    ports.add(ann);
    Reward again = ann.build();

    assertThatThrownBy(
            () ->
                ports.apply(
                    SPRING.id(),
                    new RegisterChange.AddReward(
                        new Reward(
                            RewardId.next(),
                            again.campaign(),
                            again.campaignName(),
                            again.participant(),
                            again.referral(),
                            again.invitee(),
                            again.side(),
                            again.recipient(),
                            again.offer(),
                            again.state(),
                            1))))
        .isInstanceOf(RuntimeException.class);
  }

  static Stream<RewardState> nextStates() {
    return Stream.of(
        new RewardState.Due(TUESDAY),
        new RewardState.OnHold(WEDNESDAY),
        new RewardState.Suspected("Same mailbox"),
        new RewardState.Cancelled(TUESDAY, "Refunded"));
  }

  @ParameterizedTest
  @MethodSource("nextStates")
  void aRewardIsChangedFromAndToWhatDetectionMakesIt(RewardState next) {
    Reward due = ports.add(Rewards.due("ann@x.io")).getFirst();
    Reward held = ports.add(Rewards.onHold("ben@x.io", WEDNESDAY)).getFirst();

    for (Reward reward : List.of(due, held)) {
      ports.apply(SPRING.id(), new RegisterChange.ChangeReward(reward, next));

      Reward changed = ports.reward(reward.id());
      assertThat(changed).isEqualTo(with(changed, next));
      assertThat(changed.version()).isEqualTo(reward.version() + 1);
      ports.apply(SPRING.id(), new RegisterChange.ChangeReward(changed, reward.state()));
      assertThat(ports.reward(reward.id()).state()).isEqualTo(reward.state());
    }
  }

  @Test
  void aRewardInAnotherVersionIsLeftAlone() {
    Reward due = ports.add(Rewards.due("ann@x.io")).getFirst();
    ports.ledger().dismiss(new RewardSelection.These(Set.of(due.id())), "", MONDAY);
    Reward dismissed = ports.reward(due.id());
    var cancelled = new RewardState.Cancelled(TUESDAY, "Refunded");

    ports.apply(
        SPRING.id(),
        new RegisterChange.ChangeReward(due, cancelled),
        new RegisterChange.ChangeReward(dismissed, cancelled));

    assertThat(ports.reward(due.id())).isEqualTo(dismissed);
    assertThat(ports.rewards().story(due.id()).orElseThrow().history()).hasSize(2);
  }

  @Test
  void whatDetectionChangedIsNotUndone() {
    Reward due = ports.add(Rewards.due("ann@x.io")).getFirst();
    ports.ledger().putOnHold(new RewardSelection.These(Set.of(due.id())), WEDNESDAY, MONDAY);
    ports.apply(
        SPRING.id(),
        new RegisterChange.ChangeReward(
            ports.reward(due.id()), new RewardState.Cancelled(TUESDAY, "Refunded")));

    assertThat(ports.ledger().undo(Set.of(due.id()), TUESDAY)).isEmpty();
  }

  @Test
  void whatTheChangesWereMadeByIsInTheStory() {
    Reward due = ports.add(Rewards.due("ann@x.io")).getFirst();

    ports
        .register()
        .apply(
            book().revision(),
            List.of(
                new RegisterChange.ChangeReward(
                    due, new RewardState.Cancelled(TUESDAY, "Refunded"))),
            "import of refunds.csv",
            TUESDAY);

    assertThat(ports.rewards().story(due.id()).orElseThrow().history().getLast())
        .satisfies(
            event -> {
              assertThat(event.at()).isEqualTo(TUESDAY);
              assertThat(event.what()).contains("import of refunds.csv").contains("Cancelled");
            });
  }
}
