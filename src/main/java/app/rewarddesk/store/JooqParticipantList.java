package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.CAMPAIGNS;
import static app.rewarddesk.store.jooq.Tables.CUSTOMERS;
import static app.rewarddesk.store.jooq.Tables.PARTICIPANTS;
import static app.rewarddesk.store.jooq.Tables.REFERRALS;
import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.detection.ParticipantList;
import app.rewarddesk.detection.ParticipantRow;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.reward.Side;
import app.rewarddesk.reward.StateName;
import app.rewarddesk.store.jooq.tables.records.ParticipantsRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;

/// Participants in the order of their emails. What a row shows besides is looked up for the page's
/// participants together.
final class JooqParticipantList implements ParticipantList {
  private final Database database;

  JooqParticipantList(Database database) {
    this.database = database;
  }

  @Override
  public List<ParticipantRow> page(Filter filter, long offset, int limit) {
    return database.read(
        dsl -> {
          List<Participant> page =
              page(dsl, filter).offset(offset).limit(limit).fetch(ParticipantRows::read);
          var beside = new Beside(dsl, page);
          return page.stream().map(beside::row).toList();
        });
  }

  /// For one campaign the order begins with it, since only then H2 takes the order from an index.
  /// The bound on the email holds for all; with it H2 prefers that index to the one of the foreign
  /// key.
  static SelectLimitStep<ParticipantsRecord> page(DSLContext dsl, Filter filter) {
    return filter.campaigns().size() == 1
        ? dsl.selectFrom(PARTICIPANTS)
            .where(matching(filter))
            .and(PARTICIPANTS.EMAIL.ge(""))
            .orderBy(PARTICIPANTS.CAMPAIGN_ID, PARTICIPANTS.EMAIL)
        : dsl.selectFrom(PARTICIPANTS)
            .where(matching(filter))
            .orderBy(PARTICIPANTS.EMAIL, PARTICIPANTS.CAMPAIGN_ID);
  }

  @Override
  public long count(Filter filter) {
    return database.read(dsl -> (long) dsl.fetchCount(PARTICIPANTS, matching(filter)));
  }

  private static Condition matching(Filter filter) {
    Condition condition = DSL.noCondition();
    if (!filter.campaigns().isEmpty()) {
      condition =
          condition.and(
              PARTICIPANTS.CAMPAIGN_ID.in(
                  filter.campaigns().stream().map(CampaignId::value).toList()));
    }
    if (!filter.search().isEmpty()) {
      String part = filter.search().toLowerCase(Locale.ROOT);
      condition =
          condition.and(
              PARTICIPANTS
                  .EMAIL
                  .contains(part)
                  .or(DSL.lower(PARTICIPANTS.NAME).contains(part))
                  .or(PARTICIPANTS.CODE_KEY.contains(part)));
    }
    return condition;
  }

  /// What a page's rows show beside the participants themselves.
  private static final class Beside {
    private final Map<String, String> campaigns;
    private final Map<String, Integer> referrals;
    private final Map<String, Integer> due;
    private final Map<String, Integer> given;
    private final Map<String, List<String>> customers;

    private Beside(DSLContext dsl, List<Participant> page) {
      String[] ids = page.stream().map(one -> one.id().value()).toArray(String[]::new);
      String[] emails =
          page.stream().map(one -> one.email().value()).distinct().toArray(String[]::new);
      campaigns =
          dsl.select(CAMPAIGNS.ID, CAMPAIGNS.NAME)
              .from(CAMPAIGNS)
              .fetchMap(CAMPAIGNS.ID, CAMPAIGNS.NAME);
      referrals =
          dsl.select(REFERRALS.PARTICIPANT_ID, DSL.count())
              .from(REFERRALS)
              .where(REFERRALS.PARTICIPANT_ID.eq(DSL.any(ids)))
              .groupBy(REFERRALS.PARTICIPANT_ID)
              .fetchMap(REFERRALS.PARTICIPANT_ID, DSL.count());
      due = rewards(dsl, ids, REWARDS.STATE.eq(StateName.DUE.code()));
      given = rewards(dsl, ids, REWARDS.STANDING.eq(Standing.GIVEN));
      customers =
          dsl.select(CUSTOMERS.EMAIL_KEY, CUSTOMERS.ID)
              .from(CUSTOMERS)
              .where(CUSTOMERS.EMAIL_KEY.eq(DSL.any(emails)))
              .and(CUSTOMERS.DELETED.isFalse())
              .orderBy(CUSTOMERS.CREATED_AT, CUSTOMERS.ID)
              .fetchGroups(CUSTOMERS.EMAIL_KEY, CUSTOMERS.ID);
    }

    /// Rewards that are the participants' own.
    private static Map<String, Integer> rewards(
        DSLContext dsl, String[] participants, Condition which) {
      return dsl.select(REWARDS.PARTICIPANT_ID, DSL.count())
          .from(REWARDS)
          .where(REWARDS.PARTICIPANT_ID.eq(DSL.any(participants)))
          .and(REWARDS.SIDE.eq(Side.PARTICIPANT.code()))
          .and(which)
          .groupBy(REWARDS.PARTICIPANT_ID)
          .fetchMap(REWARDS.PARTICIPANT_ID, DSL.count());
    }

    private ParticipantRow row(Participant participant) {
      String id = participant.id().value();
      return new ParticipantRow(
          participant,
          campaigns.getOrDefault(participant.campaign().value(), ""),
          referrals.getOrDefault(id, 0),
          due.getOrDefault(id, 0),
          given.getOrDefault(id, 0),
          customers.getOrDefault(participant.email().value(), List.of()));
    }
  }
}
