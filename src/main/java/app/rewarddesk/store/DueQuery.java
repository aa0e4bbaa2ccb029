package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.StateName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;

/// Filters and orders as conditions and columns. Each chip is an equality on one column, and every
/// order begins with that column: only then does H2 take the order from the index.
final class DueQuery {
  private DueQuery() {}

  static Condition matching(DueFilter filter) {
    return standing(filter.standing()).and(apartFromStanding(filter));
  }

  static Condition apartFromStanding(DueFilter filter) {
    return in(filter.campaigns()).and(found(filter.search()));
  }

  static Condition matching(IssuedFilter filter) {
    return REWARDS
        .STANDING
        .eq(Standing.GIVEN)
        .and(in(filter.campaigns()))
        .and(found(filter.search()));
  }

  static List<OrderField<?>> order(DueFilter filter, DueOrder order) {
    SortOrder direction = order.ascending() ? SortOrder.ASC : SortOrder.DESC;
    List<OrderField<?>> fields = new ArrayList<>();
    switch (filter.standing()) {
      case ALL_DUE, ON_HOLD, UNCONFIRMED -> fields.add(REWARDS.STATE.sort(direction));
      case READY, NEEDS_ATTENTION -> fields.add(REWARDS.STANDING.sort(direction));
      case UNFINISHED -> {}
    }
    fields.add(column(order.column()).sort(direction));
    fields.add(REWARDS.SEQ.sort(direction));
    return fields;
  }

  /// The rewards of a selection, as conditions that are each small enough for one statement.
  static List<Condition> matching(RewardSelection selection) {
    return switch (selection) {
      case RewardSelection.These(var rewards) -> pieces(rewards);
      case RewardSelection.AllMatching all -> List.of(matching(all));
    };
  }

  static Condition matching(RewardSelection.AllMatching all) {
    return matching(all.filter()).and(without(all.except()));
  }

  static List<Condition> pieces(Set<RewardId> rewards) {
    List<Condition> pieces = new ArrayList<>();
    for (List<RewardId> some : Chunks.of(rewards, Bulk.ROWS)) {
      pieces.add(RewardRows.withIds(some));
    }
    return pieces;
  }

  private static Condition without(Collection<RewardId> except) {
    return except.isEmpty()
        ? DSL.noCondition()
        : REWARDS.ID.notIn(except.stream().map(id -> DSL.inline(id.value())).toList());
  }

  private static Condition standing(DueFilter.Standing standing) {
    return switch (standing) {
      case ALL_DUE -> REWARDS.STATE.eq(StateName.DUE.code());
      case READY -> REWARDS.STANDING.eq(Standing.READY);
      case NEEDS_ATTENTION -> REWARDS.STANDING.eq(Standing.ATTENTION);
      case ON_HOLD -> REWARDS.STATE.eq(StateName.ON_HOLD.code());
      case UNCONFIRMED -> REWARDS.STATE.eq(StateName.UNCONFIRMED.code());
      case UNFINISHED ->
          REWARDS.STATE.in(
              StateName.DUE.code(),
              StateName.ON_HOLD.code(),
              StateName.ISSUING.code(),
              StateName.UNCONFIRMED.code());
    };
  }

  private static Field<?> column(DueOrder.Column column) {
    return switch (column) {
      case PARTICIPANT -> REWARDS.RECIPIENT_KEY;
      case CAMPAIGN -> REWARDS.CAMPAIGN_KEY;
      case REWARD -> REWARDS.OFFER_KEY;
      case SINCE -> REWARDS.SINCE;
      case STRIPE -> REWARDS.READINESS;
    };
  }

  private static Condition in(Set<CampaignId> campaigns) {
    return campaigns.isEmpty()
        ? DSL.noCondition()
        : REWARDS.CAMPAIGN_ID.in(campaigns.stream().map(CampaignId::value).toList());
  }

  private static Condition found(String search) {
    if (search.isEmpty()) {
      return DSL.noCondition();
    }
    String part = search.toLowerCase(Locale.ROOT);
    return REWARDS
        .SEARCH_TEXT
        .contains(part)
        .or(DSL.lower(REWARDS.READY_CUSTOMER).contains(part))
        .or(DSL.lower(REWARDS.STRIPE_IDS).contains(part));
  }
}
