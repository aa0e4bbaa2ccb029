package app.rewarddesk.store;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.BatchEnd;
import app.rewarddesk.issuing.DueCounts;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.issuing.IssuedRow;
import app.rewarddesk.issuing.NotRewardedRow;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.RewardList;
import app.rewarddesk.issuing.RewardReadiness;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.issuing.RewardWorth;
import app.rewarddesk.issuing.Settlement;
import app.rewarddesk.issuing.UnfinishedBatch;
import app.rewarddesk.money.MoneySums;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.referral.ReferralId;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.StateName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ledger and its lists in memory, for tests: the same rules as on the database, seen by the
/// same contract tests. Filled through [InMemoryRegister].
public final class InMemoryRewardLedger implements RewardLedger, RewardList {
  final Map<RewardId, StoredReward> rewards = new LinkedHashMap<>();
  final Map<ReferralId, Referral> referrals = new LinkedHashMap<>();
  final List<PaymentSeen> payments = new ArrayList<>();
  private final Map<RewardId, Integer> attempts = new HashMap<>();
  private final Map<BatchId, UnfinishedBatch> batches = new LinkedHashMap<>();
  private final Set<RewardId> lookFirst = new HashSet<>();
  private final Map<BatchId, BatchEnd> ends = new HashMap<>();

  @Override
  public synchronized Optional<Reward> find(RewardId reward) {
    return Optional.ofNullable(rewards.get(reward)).map(one -> one.reward);
  }

  @Override
  public synchronized List<Reward> selected(RewardSelection selection) {
    return matching(selection).sorted(bySince()).map(one -> one.reward).toList();
  }

  @Override
  public synchronized List<Reward> undecided() {
    return all(one -> isIn(one, StateName.DUE, StateName.ON_HOLD)).map(one -> one.reward).toList();
  }

  @Override
  public synchronized Optional<Attempt> claim(
      Reward reward, BatchId batch, FrozenRequest request, Instant now) {
    StoredReward stored = rewards.get(reward.id());
    if (stored == null || !isIn(stored, StateName.DUE) || !isHeld(stored, reward)) {
      return Optional.empty();
    }
    requireOpen(batch);
    int number = attempts.merge(reward.id(), 1, Integer::sum);
    stored.lastTry = Optional.empty();
    stored.become(
        new RewardState.Issuing(number), now, "Attempt " + number + " opened under a key.");
    var attempt = new Attempt(stored.reward, number, batch, request, now, now);
    stored.open = Optional.of(attempt);
    stored.batches.add(batch);
    stored.tries.add(new RewardStory.Try(number, now, "Stripe was asked.", ""));
    return stored.open;
  }

  private void requireOpen(BatchId batch) {
    if (!batches.containsKey(batch)) {
      throw new IllegalArgumentException("No batch was opened as " + batch);
    }
  }

  @Override
  public synchronized boolean settle(Attempt attempt, Settlement settlement, Instant now) {
    StoredReward stored = rewards.get(attempt.reward().id());
    if (stored == null || !isOpen(stored, attempt)) {
      return false;
    }
    String begin = "Attempt " + attempt.number() + " ";
    switch (settlement) {
      case Settlement.Issued(var receipt) -> {
        close(stored, "Rewarded.", receipt.requestId());
        stored.become(new RewardState.Issued(receipt), now, begin + "rewarded.");
      }
      case Settlement.Refused(var reason) -> {
        close(stored, reason.message(), "");
        stored.become(
            new RewardState.Due(stored.since), now, begin + "not rewarded: " + reason.message());
        stored.lastTry = Optional.of(Map.entry(reason, now));
      }
      case Settlement.HadNoEffect(var because) -> {
        close(stored, because, "");
        stored.become(new RewardState.Due(stored.since), now, begin + "had no effect: " + because);
      }
      case Settlement.FoundByHand(var note) -> {
        close(stored, "The marketer found it in Stripe.", "");
        stored.become(
            new RewardState.MarkedIssued(now, note), now, begin + "was found by hand: " + note);
      }
      case Settlement.Unanswered(var cause) -> unconfirm(stored, cause, now);
    }
    return true;
  }

  private static boolean isOpen(StoredReward stored, Attempt attempt) {
    return stored.open.filter(open -> open.number() == attempt.number()).isPresent();
  }

  private static void close(StoredReward stored, String outcome, String requestId) {
    stored.open = Optional.empty();
    tell(stored, outcome, requestId);
  }

  private static void tell(StoredReward stored, String outcome, String requestId) {
    RewardStory.Try last = stored.tries.removeLast();
    stored.tries.add(new RewardStory.Try(last.number(), last.at(), outcome, requestId));
  }

  private static void unconfirm(StoredReward stored, String cause, Instant now) {
    Attempt attempt = stored.open.orElseThrow();
    tell(stored, cause, "");
    stored.become(
        new RewardState.Unconfirmed(attempt.number(), cause), now, "Unconfirmed: " + cause);
    stored.open = Optional.of(again(attempt, stored.reward, attempt.lastTriedAt()));
  }

  private static Attempt again(Attempt attempt, Reward reward, Instant lastTriedAt) {
    return new Attempt(
        reward,
        attempt.number(),
        attempt.batch(),
        attempt.request(),
        attempt.openedAt(),
        lastTriedAt);
  }

  @Override
  public synchronized boolean noteTry(Attempt attempt, Instant now) {
    StoredReward stored = rewards.get(attempt.reward().id());
    if (stored == null || !isOpen(stored, attempt)) {
      return false;
    }
    stored.open = stored.open.map(open -> again(open, stored.reward, now));
    stored.note(now, "Attempt " + attempt.number() + " is sent again under the same key.");
    return true;
  }

  @Override
  public synchronized boolean notRewarded(
      Reward reward, BatchId batch, NotRewardedReason reason, Instant now) {
    StoredReward stored = rewards.get(reward.id());
    if (stored == null || !isHeld(stored, reward)) {
      return false;
    }
    stored.lastTry = Optional.of(Map.entry(reason, now));
    stored.note(now, "Not rewarded: " + reason.message());
    return true;
  }

  @Override
  public synchronized void keepReadiness(List<RewardReadiness> readiness) {
    for (RewardReadiness one : readiness) {
      Optional.ofNullable(rewards.get(one.reward()))
          .ifPresent(stored -> stored.readiness = one.readiness());
    }
  }

  @Override
  public synchronized List<Attempt> unconfirmed() {
    return all(one -> isIn(one, StateName.UNCONFIRMED))
        .flatMap(one -> one.open.stream())
        .sorted(Comparator.comparing(Attempt::openedAt))
        .toList();
  }

  @Override
  public synchronized int unconfirmLeftOpen(Instant now) {
    List<StoredReward> open = all(one -> isIn(one, StateName.ISSUING)).toList();
    open.forEach(one -> unconfirm(one, "RewardDesk ended before the answer was kept.", now));
    return open.size();
  }

  @Override
  public synchronized int releaseHolds(Instant now) {
    List<StoredReward> over =
        all(one ->
                one.reward.state() instanceof RewardState.OnHold(var until) && !until.isAfter(now))
            .toList();
    over.forEach(one -> one.become(new RewardState.Due(one.since), now, "Due: the hold is over."));
    return over.size();
  }

  @Override
  public synchronized Set<RewardId> markIssued(
      RewardSelection selection, String note, Instant now) {
    return change(
        selection,
        one -> isIn(one, StateName.DUE, StateName.ON_HOLD),
        new RewardState.MarkedIssued(now, note),
        now,
        "Marked as issued: " + note);
  }

  @Override
  public synchronized Set<RewardId> dismiss(RewardSelection selection, String note, Instant now) {
    return change(
        selection,
        one -> isIn(one, StateName.DUE, StateName.ON_HOLD),
        new RewardState.Dismissed(now, note),
        now,
        "Dismissed: " + note);
  }

  @Override
  public synchronized Set<RewardId> putOnHold(
      RewardSelection selection, Instant until, Instant now) {
    return change(
        selection,
        one -> isIn(one, StateName.DUE),
        new RewardState.OnHold(until),
        now,
        "Put on hold until " + until + ".");
  }

  private Set<RewardId> change(
      RewardSelection selection,
      Predicate<StoredReward> from,
      RewardState next,
      Instant now,
      String what) {
    List<StoredReward> changed = matching(selection).filter(from).toList();
    for (StoredReward one : changed) {
      var before = Map.entry(one.reward.state(), one.since);
      one.become(next, now, what);
      one.before = Optional.of(before);
    }
    return ids(changed);
  }

  @Override
  public synchronized Set<RewardId> clearSuspicion(Set<RewardId> some, Instant now) {
    List<StoredReward> cleared =
        these(some).filter(one -> one.reward.state() instanceof RewardState.Suspected).toList();
    for (StoredReward one : cleared) {
      one.lastTry = Optional.empty();
      one.become(new RewardState.Due(now), now, "Due: the marketer sees no self-referral.");
    }
    return ids(cleared);
  }

  @Override
  public synchronized Set<RewardId> undo(Set<RewardId> some, Instant now) {
    List<StoredReward> undone = these(some).filter(one -> one.before.isPresent()).toList();
    for (StoredReward one : undone) {
      var before = one.before.orElseThrow();
      one.become(before.getKey(), before.getValue(), now, "Undone: it is what it was before.");
    }
    return ids(undone);
  }

  @Override
  public synchronized void lookFirstAtAll(Instant now) {
    all(one -> !isIn(one, StateName.ISSUED, StateName.MARKED_ISSUED))
        .forEach(one -> lookFirst.add(one.reward.id()));
  }

  @Override
  public synchronized Set<RewardId> lookedForFirst() {
    return Set.copyOf(lookFirst);
  }

  @Override
  public synchronized void openBatch(BatchId batch, Set<RewardId> planned, Instant now) {
    batches.put(batch, new UnfinishedBatch(batch, now, planned.size(), planned));
  }

  @Override
  public synchronized void closeBatch(BatchId batch, BatchEnd end, Instant now) {
    requireOpen(batch);
    ends.put(batch, end);
    lookFirst.removeIf(id -> isIn(rewards.get(id), StateName.ISSUED));
  }

  @Override
  public synchronized Optional<UnfinishedBatch> unfinishedBatch() {
    return batches.values().stream()
        .filter(batch -> !ends.containsKey(batch.batch()))
        .max(Comparator.comparing(UnfinishedBatch::openedAt))
        .map(
            batch ->
                new UnfinishedBatch(
                    batch.batch(),
                    batch.openedAt(),
                    batch.planned(),
                    ids(
                        these(batch.left())
                            .filter(one -> isIn(one, StateName.DUE))
                            .filter(one -> !wasTriedIn(one, batch))
                            .toList())));
  }

  private static boolean wasTriedIn(StoredReward one, UnfinishedBatch batch) {
    return one.batches.contains(batch.batch())
        || one.lastTry.filter(last -> !last.getValue().isBefore(batch.openedAt())).isPresent();
  }

  @Override
  public synchronized void leaveUnfinishedBatches(Instant now) {
    batches.keySet().forEach(batch -> ends.putIfAbsent(batch, new BatchEnd(0, 0, 0, 0)));
  }

  @Override
  public synchronized List<DueRow> page(DueFilter filter, DueOrder order, long offset, int limit) {
    Comparator<StoredReward> by = comparator(order.column());
    return all(matching(filter))
        .sorted(order.ascending() ? by : by.reversed())
        .skip(offset)
        .limit(limit)
        .map(one -> new DueRow(one.reward, one.since, one.readiness))
        .toList();
  }

  private static Comparator<StoredReward> comparator(DueOrder.Column column) {
    Comparator<StoredReward> by =
        switch (column) {
          case PARTICIPANT -> byText(one -> one.reward.recipient().displayName());
          case CAMPAIGN -> byText(one -> one.reward.campaignName());
          case REWARD -> byText(one -> OfferKey.of(one.reward.offer()));
          case SINCE -> Comparator.comparing(one -> one.since);
          case STRIPE -> byText(one -> one.readiness.code());
        };
    return by.thenComparingLong(one -> one.seq);
  }

  private static Comparator<StoredReward> byText(Function<StoredReward, String> text) {
    return Comparator.comparing(one -> text.apply(one).toLowerCase(Locale.ROOT));
  }

  @Override
  public synchronized DueCounts counts(DueFilter filter) {
    return new DueCounts(
        count(filter.under(DueFilter.Standing.ALL_DUE)),
        count(filter.under(DueFilter.Standing.READY)),
        count(filter.under(DueFilter.Standing.NEEDS_ATTENTION)),
        count(filter.under(DueFilter.Standing.ON_HOLD)),
        count(filter.under(DueFilter.Standing.UNCONFIRMED)));
  }

  private long count(DueFilter filter) {
    return all(matching(filter)).count();
  }

  @Override
  public synchronized Set<RewardId> ids(DueFilter filter) {
    return ids(all(matching(filter)).toList());
  }

  @Override
  public synchronized RewardWorth worth(RewardSelection selection) {
    List<Offer> offers = matching(selection).map(one -> one.reward.offer()).toList();
    return new RewardWorth(
        offers.size(),
        MoneySums.of(
            offers.stream()
                .filter(Offer.AccountCredit.class::isInstance)
                .map(offer -> ((Offer.AccountCredit) offer).amount())),
        offers.stream().filter(Offer.Coupon.class::isInstance).count());
  }

  @Override
  public synchronized List<IssuedRow> issued(IssuedFilter filter, long offset, int limit) {
    return all(matching(filter))
        .sorted(bySince().reversed())
        .skip(offset)
        .limit(limit)
        .map(one -> new IssuedRow(one.reward, one.since))
        .toList();
  }

  @Override
  public synchronized long countIssued(IssuedFilter filter) {
    return all(matching(filter)).count();
  }

  @Override
  public synchronized List<NotRewardedRow> notRewarded(long offset, int limit) {
    return all(one -> isIn(one, StateName.DUE) && one.lastTry.isPresent())
        .sorted(
            Comparator.comparing((StoredReward one) -> one.lastTry.orElseThrow().getValue())
                .thenComparingLong(one -> one.seq)
                .reversed())
        .skip(offset)
        .limit(limit)
        .map(
            one ->
                new NotRewardedRow(
                    one.reward,
                    one.lastTry.orElseThrow().getKey(),
                    one.lastTry.orElseThrow().getValue()))
        .toList();
  }

  @Override
  public synchronized Optional<RewardStory> story(RewardId reward) {
    return Optional.ofNullable(rewards.get(reward))
        .map(
            one ->
                one.story(
                    referrals.get(one.reward.referral()),
                    payments.stream()
                        .filter(payment -> payment.referral().equals(one.reward.referral()))
                        .sorted(Comparator.comparing(PaymentSeen::paidAt))
                        .toList()));
  }

  Stream<StoredReward> all(Predicate<StoredReward> which) {
    return rewards.values().stream().filter(which);
  }

  private Stream<StoredReward> these(Set<RewardId> some) {
    return all(one -> some.contains(one.reward.id()));
  }

  private Stream<StoredReward> matching(RewardSelection selection) {
    return switch (selection) {
      case RewardSelection.These(var some) -> these(some);
      case RewardSelection.AllMatching(var filter, var except) ->
          all(matching(filter)).filter(one -> !except.contains(one.reward.id()));
    };
  }

  private static Predicate<StoredReward> matching(DueFilter filter) {
    return one ->
        isUnder(one, filter.standing())
            && isIn(one, filter.campaigns())
            && isFound(one, filter.search());
  }

  private static Predicate<StoredReward> matching(IssuedFilter filter) {
    return one ->
        isIn(one, StateName.ISSUED, StateName.MARKED_ISSUED)
            && isIn(one, filter.campaigns())
            && isFound(one, filter.search());
  }

  private static boolean isUnder(StoredReward one, DueFilter.Standing standing) {
    boolean inTheWay = one.readiness instanceof Readiness.InTheWay;
    return switch (standing) {
      case ALL_DUE -> isIn(one, StateName.DUE);
      case READY -> isIn(one, StateName.DUE) && !inTheWay;
      case NEEDS_ATTENTION -> isIn(one, StateName.DUE) && inTheWay;
      case ON_HOLD -> isIn(one, StateName.ON_HOLD);
      case UNCONFIRMED -> isIn(one, StateName.UNCONFIRMED);
      case UNFINISHED ->
          isIn(one, StateName.DUE, StateName.ON_HOLD, StateName.ISSUING, StateName.UNCONFIRMED);
    };
  }

  static boolean isIn(StoredReward one, StateName... states) {
    return List.of(states).contains(one.reward.state().name());
  }

  private static boolean isIn(StoredReward one, Set<CampaignId> campaigns) {
    return campaigns.isEmpty() || campaigns.contains(one.reward.campaign());
  }

  private static boolean isFound(StoredReward one, String search) {
    return Stream.of(
            Stream.of(
                one.reward.recipient().name(),
                one.reward.recipient().email().value(),
                one.code,
                one.reward.invitee()),
            one.readiness instanceof Readiness.Ready(var customer)
                ? Stream.of(customer.value())
                : Stream.<String>empty(),
            one.reward.state() instanceof RewardState.Issued(var receipt)
                ? ids(receipt)
                : Stream.<String>empty())
        .flatMap(texts -> texts)
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT)));
  }

  private static Stream<String> ids(Receipt receipt) {
    return Stream.concat(Stream.of(receipt.customer().value()), receipt.stripeIds().stream());
  }

  private static Set<RewardId> ids(List<StoredReward> some) {
    return some.stream().map(one -> one.reward.id()).collect(Collectors.toSet());
  }

  private static Comparator<StoredReward> bySince() {
    return Comparator.comparing((StoredReward one) -> one.since).thenComparingLong(one -> one.seq);
  }

  private static boolean isHeld(StoredReward stored, Reward held) {
    return stored.reward.version() == held.version()
        && stored.reward.state().name() == held.state().name();
  }
}
