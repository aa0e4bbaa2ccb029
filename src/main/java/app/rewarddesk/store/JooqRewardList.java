package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.REWARDS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import app.rewarddesk.issuing.DueCounts;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.issuing.IssuedRow;
import app.rewarddesk.issuing.NotRewardedRow;
import app.rewarddesk.issuing.RewardList;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.issuing.RewardWorth;
import app.rewarddesk.money.Money;
import app.rewarddesk.money.MoneySums;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardKind;
import app.rewarddesk.reward.StateName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectLimitStep;

/// Pages, counts and sums of rewards, each read along one index of [DueQuery]'s.
final class JooqRewardList implements RewardList {
  private final Database database;

  JooqRewardList(Database database) {
    this.database = database;
  }

  @Override
  public List<DueRow> page(DueFilter filter, DueOrder order, long offset, int limit) {
    return database.read(
        dsl ->
            page(dsl, filter, order)
                .offset(offset)
                .limit(limit)
                .fetch(
                    row ->
                        new DueRow(
                            RewardRows.read(row),
                            row.get(REWARDS.SINCE),
                            ReadinessColumns.read(row))));
  }

  static SelectLimitStep<Record> page(DSLContext dsl, DueFilter filter, DueOrder order) {
    return RewardRows.select(dsl, DueQuery.matching(filter)).orderBy(DueQuery.order(filter, order));
  }

  @Override
  public DueCounts counts(DueFilter filter) {
    Map<String, Integer> by =
        database.read(
            dsl ->
                dsl.select(REWARDS.STANDING, count())
                    .from(REWARDS)
                    .where(
                        REWARDS.STANDING.in(
                            Standing.READY,
                            Standing.ATTENTION,
                            StateName.ON_HOLD.code(),
                            StateName.UNCONFIRMED.code()))
                    .and(DueQuery.apartFromStanding(filter))
                    .groupBy(REWARDS.STANDING)
                    .fetchMap(REWARDS.STANDING, count()));
    int ready = by.getOrDefault(Standing.READY, 0);
    int attention = by.getOrDefault(Standing.ATTENTION, 0);
    return new DueCounts(
        ready + attention,
        ready,
        attention,
        by.getOrDefault(StateName.ON_HOLD.code(), 0),
        by.getOrDefault(StateName.UNCONFIRMED.code(), 0));
  }

  @Override
  public Set<RewardId> ids(DueFilter filter) {
    return database.read(
        dsl ->
            new HashSet<>(
                dsl.select(REWARDS.ID)
                    .from(REWARDS)
                    .where(DueQuery.matching(filter))
                    .fetch(RewardRows::id)));
  }

  @Override
  public RewardWorth worth(RewardSelection selection) {
    return database.read(
        dsl -> {
          List<Record> groups = new ArrayList<>();
          for (Condition some : DueQuery.matching(selection)) {
            groups.addAll(sums(dsl, some));
          }
          return worth(groups);
        });
  }

  private static List<? extends Record> sums(DSLContext dsl, Condition which) {
    return dsl.select(
            REWARDS.OFFER_KIND, REWARDS.OFFER_CURRENCY, count(), sum(REWARDS.OFFER_AMOUNT))
        .from(REWARDS)
        .where(which)
        .groupBy(REWARDS.OFFER_KIND, REWARDS.OFFER_CURRENCY)
        .fetch();
  }

  private static RewardWorth worth(List<Record> groups) {
    List<Money> credits = new ArrayList<>();
    long rewards = 0;
    long discounts = 0;
    for (Record group : groups) {
      int many = group.get(count());
      rewards += many;
      if (group.get(REWARDS.OFFER_KIND).equals(RewardKind.COUPON.code())) {
        discounts += many;
      } else {
        credits.add(
            Money.of(
                group.get(sum(REWARDS.OFFER_AMOUNT)).longValueExact(),
                group.get(REWARDS.OFFER_CURRENCY)));
      }
    }
    return new RewardWorth(rewards, MoneySums.of(credits.stream()), discounts);
  }

  @Override
  public List<IssuedRow> issued(IssuedFilter filter, long offset, int limit) {
    return database.read(
        dsl ->
            issued(dsl, filter)
                .offset(offset)
                .limit(limit)
                .fetch(row -> new IssuedRow(RewardRows.read(row), row.get(REWARDS.SINCE))));
  }

  static SelectLimitStep<Record> issued(DSLContext dsl, IssuedFilter filter) {
    return RewardRows.select(dsl, DueQuery.matching(filter))
        .orderBy(REWARDS.STANDING.desc(), REWARDS.SINCE.desc(), REWARDS.SEQ.desc());
  }

  @Override
  public long countIssued(IssuedFilter filter) {
    return database.read(dsl -> (long) dsl.fetchCount(REWARDS, DueQuery.matching(filter)));
  }

  @Override
  public List<NotRewardedRow> notRewarded(long offset, int limit) {
    return database.read(
        dsl ->
            notRewarded(dsl)
                .offset(offset)
                .limit(limit)
                .fetch(
                    row ->
                        new NotRewardedRow(
                            RewardRows.read(row),
                            ReadinessColumns.lastTry(row),
                            row.get(REWARDS.TRIED_AT))));
  }

  /// A bound on the time, unlike *is not null*, spares H2 the way through all that was never tried.
  static SelectLimitStep<Record> notRewarded(DSLContext dsl) {
    return RewardRows.select(
            dsl, REWARDS.STATE.eq(StateName.DUE.code()).and(REWARDS.TRIED_AT.ge(Instant.EPOCH)))
        .orderBy(REWARDS.STATE.desc(), REWARDS.TRIED_AT.desc(), REWARDS.SEQ.desc());
  }

  @Override
  public Optional<RewardStory> story(RewardId reward) {
    return database.read(dsl -> StoryRows.read(dsl, reward));
  }
}
