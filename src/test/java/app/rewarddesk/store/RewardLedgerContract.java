package app.rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.BatchEnd;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.issuing.RewardReadiness;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.issuing.Settlement;
import app.rewarddesk.issuing.UnfinishedBatch;
import app.rewarddesk.money.Money;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardKind;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Rewards;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [app.rewarddesk.issuing.RewardLedger] does.
abstract class RewardLedgerContract {
  static final Instant MONDAY = Rewards.MONDAY;
  static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
  static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));
  static final FrozenRequest REQUEST =
      new FrozenRequest.Credit(new CustomerId("cus_1"), Money.of(2500, "usd"), "Thank you");
  static final Receipt RECEIPT =
      new Receipt(
          RewardKind.ACCOUNT_CREDIT,
          new CustomerId("cus_1"),
          List.of("cbtxn_1", "cbtxn_2"),
          "req_1",
          WEDNESDAY);
  static final NotRewardedReason NOBODY =
      NotRewardedReason.noCustomer(new EmailAddress("ann@x.io"));

  private Ports ports;
  private BatchId batch;

  abstract Ports empty();

  @BeforeEach
  void open() {
    ports = empty();
    batch = ports.openBatch();
  }

  private Reward added(Rewards reward) {
    return ports.add(reward).getFirst();
  }

  private Reward now(Reward reward) {
    return ports.reward(reward.id());
  }

  private Attempt claimed(Reward reward) {
    return ports.ledger().claim(reward, batch, REQUEST, TUESDAY).orElseThrow();
  }

  private static RewardSelection these(Reward... rewards) {
    return new RewardSelection.These(
        Set.copyOf(List.of(rewards).stream().map(Reward::id).toList()));
  }

  @Test
  void aRewardIsFoundAsItWasAdded() {
    Rewards ann = Rewards.due("ann@x.io").called("Ann Example").withAmount(1999, "eur");

    assertThat(added(ann)).isEqualTo(ann.build());
    assertThat(ports.ledger().find(new RewardId("rwd_none"))).isEmpty();
  }

  @Test
  void aClaimOpensTheFirstAttempt() {
    Reward due = added(Rewards.due("ann@x.io"));

    Attempt attempt = claimed(due);

    assertThat(attempt.number()).isEqualTo(1);
    assertThat(attempt.batch()).isEqualTo(batch);
    assertThat(attempt.request()).isEqualTo(REQUEST);
    assertThat(attempt.openedAt()).isEqualTo(TUESDAY);
    assertThat(attempt.reward()).isEqualTo(now(due));
    assertThat(now(due).state()).isEqualTo(new RewardState.Issuing(1));
    assertThat(now(due).version()).isEqualTo(due.version() + 1);
  }

  @Test
  void aSecondClaimIsEmpty() {
    Reward due = added(Rewards.due("ann@x.io"));
    claimed(due);

    assertThat(ports.ledger().claim(due, batch, REQUEST, TUESDAY)).isEmpty();
    assertThat(ports.ledger().claim(now(due), batch, REQUEST, TUESDAY)).isEmpty();
  }

  @Test
  void aClaimOfAnOldVersionIsEmpty() {
    Reward due = added(Rewards.due("ann@x.io"));
    ports.ledger().dismiss(these(due), "", MONDAY);
    ports.ledger().undo(Set.of(due.id()), MONDAY);

    assertThat(ports.ledger().claim(due, batch, REQUEST, TUESDAY)).isEmpty();
    assertThat(ports.ledger().claim(now(due), batch, REQUEST, TUESDAY)).isPresent();
  }

  @Test
  void onlyWhatIsDueIsClaimed() {
    Reward held = added(Rewards.onHold("ann@x.io", WEDNESDAY));
    Reward suspected = added(Rewards.suspected("ben@x.io"));

    assertThat(ports.ledger().claim(held, batch, REQUEST, TUESDAY)).isEmpty();
    assertThat(ports.ledger().claim(suspected, batch, REQUEST, TUESDAY)).isEmpty();
  }

  @Test
  void oneOfManyThreadsWinsTheClaim() throws Exception {
    Reward due = added(Rewards.due("ann@x.io"));
    var start = new CyclicBarrier(8);
    Callable<Optional<Attempt>> claim =
        () -> {
          start.await();
          return ports.ledger().claim(due, batch, REQUEST, TUESDAY);
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Optional<Attempt>>> all =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> claim).toList());

      long won = 0;
      for (Future<Optional<Attempt>> one : all) {
        won += one.get().stream().count();
      }
      assertThat(won).isEqualTo(1);
    }
  }

  @Test
  void acceptedIsIssuedWithItsReceipt() {
    Reward due = added(Rewards.due("ann@x.io"));

    assertThat(ports.ledger().settle(claimed(due), new Settlement.Issued(RECEIPT), WEDNESDAY))
        .isTrue();

    assertThat(now(due).state()).isEqualTo(new RewardState.Issued(RECEIPT));
    assertThat(now(due).version()).isEqualTo(due.version() + 2);
  }

  @Test
  void anAttemptIsSettledOnce() {
    Reward due = added(Rewards.due("ann@x.io"));
    Attempt attempt = claimed(due);
    ports.ledger().settle(attempt, new Settlement.Issued(RECEIPT), WEDNESDAY);

    assertThat(ports.ledger().settle(attempt, new Settlement.Refused(NOBODY), WEDNESDAY)).isFalse();
    assertThat(ports.ledger().settle(attempt, new Settlement.Unanswered("?"), WEDNESDAY)).isFalse();
    assertThat(ports.ledger().noteTry(attempt, WEDNESDAY)).isFalse();
    assertThat(now(due).state()).isEqualTo(new RewardState.Issued(RECEIPT));
  }

  @Test
  void refusedIsDueAgainSinceTheSameTimeWithTheReason() {
    Reward due = added(Rewards.due("ann@x.io").since(MONDAY));

    ports.ledger().settle(claimed(due), new Settlement.Refused(NOBODY), WEDNESDAY);

    assertThat(now(due).state()).isEqualTo(new RewardState.Due(MONDAY));
    assertThat(ports.rewards().notRewarded(0, 10))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.reward()).isEqualTo(now(due));
              assertThat(row.reason()).isEqualTo(NOBODY);
              assertThat(row.triedAt()).isEqualTo(WEDNESDAY);
            });
  }

  @Test
  void theNextAttemptHasTheNextNumberAndKey() {
    Reward due = added(Rewards.due("ann@x.io"));
    Attempt first = claimed(due);
    ports.ledger().settle(first, new Settlement.Refused(NOBODY), TUESDAY);

    Attempt second = claimed(now(due));

    assertThat(second.number()).isEqualTo(2);
    assertThat(second.idempotencyKey()).isNotEqualTo(first.idempotencyKey());
    assertThat(ports.rewards().notRewarded(0, 10)).isEmpty();
  }

  @Test
  void anOldAttemptDoesNotSettleTheNextOne() {
    Reward due = added(Rewards.due("ann@x.io"));
    Attempt first = claimed(due);
    ports.ledger().settle(first, new Settlement.Refused(NOBODY), TUESDAY);
    claimed(now(due));

    assertThat(ports.ledger().settle(first, new Settlement.Issued(RECEIPT), WEDNESDAY)).isFalse();
    assertThat(now(due).state()).isEqualTo(new RewardState.Issuing(2));
  }

  @Test
  void unansweredStaysOpenAndIsUnconfirmed() {
    Reward due = added(Rewards.due("ann@x.io"));
    Attempt attempt = claimed(due);

    ports.ledger().settle(attempt, new Settlement.Unanswered("Timed out."), WEDNESDAY);

    assertThat(now(due).state()).isEqualTo(new RewardState.Unconfirmed(1, "Timed out."));
    Attempt open = ports.ledger().unconfirmed().getFirst();
    assertThat(open.reward()).isEqualTo(now(due));
    assertThat(open.request()).isEqualTo(REQUEST);
    assertThat(open.idempotencyKey()).isEqualTo(attempt.idempotencyKey());
    assertThat(open.openedAt()).isEqualTo(TUESDAY);
    assertThat(ports.ledger().settle(open, new Settlement.Issued(RECEIPT), WEDNESDAY)).isTrue();
    assertThat(ports.ledger().unconfirmed()).isEmpty();
  }

  @Test
  void aCauseCanBeReplacedByALaterOne() {
    Reward due = added(Rewards.due("ann@x.io"));
    Attempt attempt = claimed(due);
    ports.ledger().settle(attempt, new Settlement.Unanswered("Timed out."), TUESDAY);

    ports.ledger().settle(attempt, new Settlement.Unanswered("Stripe said 500."), WEDNESDAY);

    assertThat(now(due).state()).isEqualTo(new RewardState.Unconfirmed(1, "Stripe said 500."));
  }

  @Test
  void requestsComeBackToTheLetter() {
    var discount =
        new FrozenRequest.Discount(
            new CustomerId("cus_2"),
            new SubscriptionId("sub_2"),
            List.of("di_1", "di_2"),
            "rewarddesk_abc");
    var credit =
        new FrozenRequest.Credit(
            new CustomerId("cus_1"),
            Money.of(3500, "jpy"),
            "Thank you, \"Ann\" <3 & friends: 3,500 jpy\n\té ß 漢");
    for (FrozenRequest request : List.of(credit, discount)) {
      Reward due = added(Rewards.due(request.customer().value() + "@x.io"));
      Attempt attempt = ports.ledger().claim(due, batch, request, TUESDAY).orElseThrow();
      ports.ledger().settle(attempt, new Settlement.Unanswered("?"), TUESDAY);
    }

    assertThat(ports.ledger().unconfirmed().stream().map(Attempt::request))
        .containsExactly(credit, discount);
  }

  @Test
  void hadNoEffectIsDueAgainWithoutAReason() {
    Reward due = added(Rewards.due("ann@x.io").since(MONDAY));
    Attempt attempt = claimed(due);
    ports.ledger().settle(attempt, new Settlement.Unanswered("?"), TUESDAY);

    ports.ledger().settle(attempt, new Settlement.HadNoEffect("Not there."), WEDNESDAY);

    assertThat(now(due).state()).isEqualTo(new RewardState.Due(MONDAY));
    assertThat(ports.rewards().notRewarded(0, 10)).isEmpty();
  }

  @Test
  void whatIsFoundByHandIsMarkedAsIssuedForGood() {
    Attempt attempt = claimed(added(Rewards.due("ann@x.io")));
    ports.ledger().settle(attempt, new Settlement.Unanswered("No answer."), TUESDAY);

    boolean settled =
        ports.ledger().settle(attempt, new Settlement.FoundByHand("cbtxn_1"), WEDNESDAY);

    assertThat(settled).isTrue();
    assertThat(now(attempt.reward()).state())
        .isEqualTo(new RewardState.MarkedIssued(WEDNESDAY, "cbtxn_1"));
    assertThat(ports.ledger().unconfirmed()).isEmpty();
    assertThat(ports.ledger().undo(Set.of(attempt.reward().id()), WEDNESDAY)).isEmpty();
    assertThat(ports.ledger().settle(attempt, new Settlement.Issued(RECEIPT), WEDNESDAY)).isFalse();
  }

  @Test
  void aFurtherTryOfTheSameAttemptIsNoted() {
    Reward due = added(Rewards.due("ann@x.io"));
    Attempt attempt = claimed(due);
    ports.ledger().settle(attempt, new Settlement.Unanswered("?"), TUESDAY);

    assertThat(ports.ledger().noteTry(attempt, WEDNESDAY)).isTrue();

    assertThat(ports.ledger().unconfirmed())
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.openedAt()).isEqualTo(TUESDAY);
              assertThat(open.lastTriedAt()).isEqualTo(WEDNESDAY);
            });
  }

  @Test
  void unconfirmedOnesComeOldestFirst() {
    Reward ann = added(Rewards.due("ann@x.io"));
    Reward ben = added(Rewards.due("ben@x.io"));
    Attempt later = ports.ledger().claim(ann, batch, REQUEST, WEDNESDAY).orElseThrow();
    Attempt earlier = ports.ledger().claim(ben, batch, REQUEST, TUESDAY).orElseThrow();
    ports.ledger().settle(later, new Settlement.Unanswered("?"), WEDNESDAY);
    ports.ledger().settle(earlier, new Settlement.Unanswered("?"), WEDNESDAY);

    assertThat(ports.ledger().unconfirmed().stream().map(one -> one.reward().id()))
        .containsExactly(ben.id(), ann.id());
  }

  @Test
  void whatIsLeftOpenBecomesUnconfirmed() {
    Reward open = added(Rewards.due("ann@x.io"));
    Reward closed = added(Rewards.due("ben@x.io"));
    Reward untouched = added(Rewards.due("cid@x.io"));
    claimed(open);
    ports.ledger().settle(claimed(closed), new Settlement.Issued(RECEIPT), TUESDAY);

    assertThat(ports.ledger().unconfirmLeftOpen(WEDNESDAY)).isEqualTo(1);

    assertThat(now(open).state()).isInstanceOf(RewardState.Unconfirmed.class);
    assertThat(now(closed).state()).isInstanceOf(RewardState.Issued.class);
    assertThat(now(untouched)).isEqualTo(untouched);
    assertThat(ports.ledger().unconfirmLeftOpen(WEDNESDAY)).isZero();
  }

  @Test
  void aReasonIsKeptThoughNothingWasSent() {
    Reward due = added(Rewards.due("ann@x.io"));

    assertThat(ports.ledger().notRewarded(due, batch, NOBODY, TUESDAY)).isTrue();

    assertThat(now(due)).isEqualTo(due);
    assertThat(ports.rewards().notRewarded(0, 10).getFirst().reason()).isEqualTo(NOBODY);
  }

  @Test
  void aReasonForARewardThatChangedIsNotKept() {
    Reward due = added(Rewards.due("ann@x.io"));
    claimed(due);

    assertThat(ports.ledger().notRewarded(due, batch, NOBODY, TUESDAY)).isFalse();
  }

  @Test
  void holdsThatAreOverBecomeDueSinceTheirEnd() {
    Reward over = added(Rewards.onHold("ann@x.io", TUESDAY));
    Reward notYet = added(Rewards.onHold("ben@x.io", TUESDAY.plusSeconds(1)));
    Reward suspected = added(Rewards.suspected("cid@x.io"));

    assertThat(ports.ledger().releaseHolds(TUESDAY)).isEqualTo(1);

    assertThat(now(over).state()).isEqualTo(new RewardState.Due(TUESDAY));
    assertThat(now(notYet)).isEqualTo(notYet);
    assertThat(now(suspected)).isEqualTo(suspected);
    assertThat(ports.ledger().releaseHolds(Instant.parse("9998-01-01T00:00:00Z"))).isEqualTo(1);
    assertThat(now(suspected)).isEqualTo(suspected);
  }

  @Test
  void dueAndOnHoldAreMarkedAsIssuedAndNothingElse() {
    Reward due = added(Rewards.due("ann@x.io"));
    Reward held = added(Rewards.onHold("ben@x.io", WEDNESDAY));
    Reward suspected = added(Rewards.suspected("cid@x.io"));
    Reward issuing = claimed(added(Rewards.due("dan@x.io"))).reward();

    Set<RewardId> marked =
        ports.ledger().markIssued(these(due, held, suspected, issuing), "by hand, é", TUESDAY);

    assertThat(marked).containsExactlyInAnyOrder(due.id(), held.id(), suspected.id());
    assertThat(now(due).state()).isEqualTo(new RewardState.MarkedIssued(TUESDAY, "by hand, é"));
    assertThat(now(issuing)).isEqualTo(issuing);
  }

  @Test
  void undoBringsBackExactlyWhatWas() {
    Reward due = added(Rewards.due("ann@x.io").since(MONDAY));
    Reward held = added(Rewards.onHold("ben@x.io", WEDNESDAY));
    Reward suspected = added(Rewards.suspected("cid@x.io"));
    ports.ledger().dismiss(these(due, held), "no", TUESDAY);
    ports.ledger().markIssued(these(suspected), "", TUESDAY);

    assertThat(ports.ledger().undo(Set.of(due.id(), held.id(), suspected.id()), WEDNESDAY))
        .containsExactlyInAnyOrder(due.id(), held.id(), suspected.id());

    assertThat(now(due).state()).isEqualTo(due.state());
    assertThat(now(held).state()).isEqualTo(held.state());
    assertThat(now(suspected).state()).isEqualTo(suspected.state());
    assertThat(ports.ledger().undo(Set.of(due.id()), WEDNESDAY)).isEmpty();
  }

  @Test
  void aHoldByHandIsUndoneUnlessItIsOver() {
    Reward ann = added(Rewards.due("ann@x.io").since(MONDAY));
    Reward ben = added(Rewards.due("ben@x.io").since(MONDAY));
    assertThat(ports.ledger().putOnHold(these(ann, ben), TUESDAY, MONDAY)).hasSize(2);
    assertThat(now(ann).state()).isEqualTo(new RewardState.OnHold(TUESDAY));
    ports.ledger().undo(Set.of(ann.id()), MONDAY);
    ports.ledger().releaseHolds(WEDNESDAY);

    assertThat(ports.ledger().undo(Set.of(ben.id()), WEDNESDAY)).isEmpty();

    assertThat(now(ann).state()).isEqualTo(new RewardState.Due(MONDAY));
    assertThat(now(ben).state()).isEqualTo(new RewardState.Due(TUESDAY));
  }

  @Test
  void onlyWhatIsDueIsPutOnHold() {
    Reward held = added(Rewards.onHold("ann@x.io", TUESDAY));

    assertThat(ports.ledger().putOnHold(these(held), WEDNESDAY, MONDAY)).isEmpty();
    assertThat(now(held)).isEqualTo(held);
  }

  @Test
  void aSuspicionThatIsClearedIsDueFromNowOn() {
    Reward suspected = added(Rewards.suspected("ann@x.io"));
    Reward held = added(Rewards.onHold("ben@x.io", WEDNESDAY));
    ports.ledger().notRewarded(suspected, batch, NotRewardedReason.selfReferral("Same"), MONDAY);

    assertThat(ports.ledger().clearSuspicion(Set.of(suspected.id(), held.id()), TUESDAY))
        .containsExactly(suspected.id());

    assertThat(now(suspected).state()).isEqualTo(new RewardState.Due(TUESDAY));
    assertThat(now(held)).isEqualTo(held);
    assertThat(ports.rewards().notRewarded(0, 10)).isEmpty();
  }

  @Test
  void anActionOnAllThatMatchLeavesOutTheUnchecked() {
    Reward ann = added(Rewards.due("ann@x.io").in(Campaigns.named("Spring").build()));
    Reward ben = added(Rewards.due("ben@x.io").in(Campaigns.named("Spring").build()));
    Reward cid = added(Rewards.due("cid@x.io").in(Campaigns.named("Autumn").build()));

    Set<RewardId> dismissed =
        ports
            .ledger()
            .dismiss(
                new RewardSelection.AllMatching(
                    new DueFilter(Set.of(ann.campaign()), "", DueFilter.Standing.ALL_DUE),
                    Set.of(ben.id())),
                "",
                TUESDAY);

    assertThat(dismissed).containsExactly(ann.id());
    assertThat(now(ben)).isEqualTo(ben);
    assertThat(now(cid)).isEqualTo(cid);
  }

  @Test
  void aSelectionComesLongestDueFirstInWhateverState() {
    Reward late = added(Rewards.due("ann@x.io").since(WEDNESDAY));
    Reward early = added(Rewards.due("ben@x.io").since(MONDAY));
    Reward held = added(Rewards.onHold("cid@x.io", TUESDAY));

    assertThat(ports.ledger().selected(these(late, early, held)))
        .containsExactly(early, held, late);
    assertThat(
            ports
                .ledger()
                .selected(new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of(early.id()))))
        .containsExactly(late);
  }

  @Test
  void undecidedAreDueAndOnHold() {
    Reward due = added(Rewards.due("ann@x.io"));
    Reward held = added(Rewards.onHold("ben@x.io", WEDNESDAY));
    claimed(added(Rewards.due("cid@x.io")));

    assertThat(ports.ledger().undecided()).containsExactlyInAnyOrder(due, held);
  }

  @Test
  void readinessIsNoChangeOfState() {
    Reward due = added(Rewards.due("ann@x.io"));

    ports
        .ledger()
        .keepReadiness(List.of(new RewardReadiness(due.id(), new Readiness.InTheWay(NOBODY))));

    assertThat(now(due)).isEqualTo(due);
    assertThat(claimed(due).number()).isEqualTo(1);
  }

  @Test
  void whatWasInTheWayIsStillKnownWhenItIsDueAgain() {
    Reward due = added(Rewards.due("ann@x.io"));
    ports
        .ledger()
        .keepReadiness(List.of(new RewardReadiness(due.id(), new Readiness.InTheWay(NOBODY))));
    ports.ledger().settle(claimed(due), new Settlement.HadNoEffect("?"), TUESDAY);

    assertThat(ports.rewards().ids(DueFilter.ALL_DUE.under(DueFilter.Standing.NEEDS_ATTENTION)))
        .containsExactly(due.id());
  }

  @Test
  void aBatchThatWasNotClosedKnowsWhatIsLeft() {
    Reward tried = added(Rewards.due("ann@x.io"));
    Reward refused = added(Rewards.due("bob@x.io"));
    Reward withheld = added(Rewards.due("cas@x.io"));
    Reward dismissed = added(Rewards.due("dot@x.io"));
    Reward left = added(Rewards.due("eve@x.io"));
    added(Rewards.due("fay@x.io"));
    ports.ledger().leaveUnfinishedBatches(MONDAY);
    batch = BatchId.next();
    Set<RewardId> all = Set.of(tried.id(), refused.id(), withheld.id(), dismissed.id(), left.id());
    ports.ledger().openBatch(batch, all, TUESDAY);

    claimed(tried);
    ports
        .ledger()
        .settle(claimed(refused), new Settlement.HadNoEffect("It is not there."), TUESDAY);
    ports.ledger().notRewarded(withheld, batch, NOBODY, TUESDAY);
    ports.ledger().dismiss(these(dismissed), "", TUESDAY);

    assertThat(ports.ledger().unfinishedBatch())
        .contains(new UnfinishedBatch(batch, TUESDAY, 5, Set.of(left.id())));
  }

  @Test
  void aBatchThatIsClosedOrLeftIsNotUnfinished() {
    ports.ledger().closeBatch(batch, new BatchEnd(0, 0, 0, 0), TUESDAY);
    assertThat(ports.ledger().unfinishedBatch()).isEmpty();

    BatchId next = BatchId.next();
    ports.ledger().openBatch(next, Set.of(added(Rewards.due("ann@x.io")).id()), TUESDAY);
    assertThat(ports.ledger().unfinishedBatch().map(UnfinishedBatch::batch)).contains(next);

    ports.ledger().leaveUnfinishedBatches(WEDNESDAY);
    assertThat(ports.ledger().unfinishedBatch()).isEmpty();
  }

  @Test
  void dataOfAnEarlierTimeIsLookedForFirstUntilItIsIssued() {
    Reward ann = added(Rewards.due("ann@x.io"));
    Reward bob = added(Rewards.due("bob@x.io"));
    ports.ledger().settle(claimed(bob), new Settlement.Issued(RECEIPT), TUESDAY);
    assertThat(ports.ledger().lookedForFirst()).isEmpty();

    ports.ledger().lookFirstAtAll(TUESDAY);
    ports.ledger().lookFirstAtAll(TUESDAY);
    added(Rewards.due("cas@x.io"));
    assertThat(ports.ledger().lookedForFirst()).containsExactly(ann.id());

    ports.ledger().settle(claimed(ann), new Settlement.Issued(RECEIPT), TUESDAY);
    ports.ledger().closeBatch(batch, new BatchEnd(1, 0, 0, 0), TUESDAY);
    assertThat(ports.ledger().lookedForFirst()).isEmpty();
  }

  @Test
  void everyChangeLeavesALineInTheStory() {
    Reward due = added(Rewards.due("ann@x.io"));
    ports.ledger().putOnHold(these(due), TUESDAY, MONDAY);
    ports.ledger().releaseHolds(TUESDAY);
    ports.ledger().notRewarded(now(due), batch, NOBODY, TUESDAY);
    Attempt attempt = claimed(now(due));
    ports.ledger().settle(attempt, new Settlement.Unanswered("Timed out."), TUESDAY);
    ports.ledger().noteTry(attempt, WEDNESDAY);
    ports.ledger().settle(attempt, new Settlement.Issued(RECEIPT), WEDNESDAY);

    RewardStory story = ports.rewards().story(due.id()).orElseThrow();

    assertThat(story.history()).hasSize(8);
    assertThat(story.history().stream().map(RewardStory.Event::at))
        .containsExactly(MONDAY, MONDAY, TUESDAY, TUESDAY, TUESDAY, TUESDAY, WEDNESDAY, WEDNESDAY);
    assertThat(story.tries())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.number()).isEqualTo(1);
              assertThat(one.requestId()).isEqualTo("req_1");
            });
  }
}
