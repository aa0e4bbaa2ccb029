package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.CAMPAIGNS;
import static app.rewarddesk.store.jooq.Tables.PARTICIPANTS;
import static app.rewarddesk.store.jooq.Tables.REWARDS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.detection.CampaignRegister;
import app.rewarddesk.detection.CampaignSummary;
import app.rewarddesk.reward.StateName;
import app.rewarddesk.store.jooq.tables.records.CampaignsRecord;
import app.rewarddesk.store.jooq.tables.records.RewardsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// The campaigns in the database.
final class JooqCampaignRegister implements CampaignRegister {
  private final Database database;

  JooqCampaignRegister(Database database) {
    this.database = database;
  }

  @Override
  public List<CampaignSummary> all() {
    var participants =
        field(selectCount().from(PARTICIPANTS).where(PARTICIPANTS.CAMPAIGN_ID.eq(CAMPAIGNS.ID)));
    var due =
        field(
            selectCount()
                .from(REWARDS)
                .where(REWARDS.CAMPAIGN_ID.eq(CAMPAIGNS.ID))
                .and(REWARDS.STATE.eq(StateName.DUE.code())));
    return database.read(
        dsl ->
            dsl.select(CAMPAIGNS.fields())
                .select(participants, due)
                .from(CAMPAIGNS)
                .orderBy(CAMPAIGNS.NAME_KEY)
                .fetch(
                    row ->
                        new CampaignSummary(
                            CampaignRows.read(row), row.get(participants), row.get(due))));
  }

  @Override
  public Optional<Campaign> find(CampaignId id) {
    return database.read(
        dsl ->
            dsl.selectFrom(CAMPAIGNS)
                .where(CAMPAIGNS.ID.eq(id.value()))
                .fetchOptional(CampaignRows::read));
  }

  @Override
  public Optional<Campaign> named(String name) {
    return database.read(
        dsl ->
            dsl.selectFrom(CAMPAIGNS)
                .where(CAMPAIGNS.NAME_KEY.eq(RewardRows.key(name)))
                .fetchOptional(CampaignRows::read));
  }

  @Override
  public boolean save(Campaign campaign, Instant now) {
    return database.write(
        dsl -> {
          CampaignsRecord row = CampaignRows.write(campaign);
          boolean taken =
              dsl.fetchExists(
                  CAMPAIGNS,
                  CAMPAIGNS.NAME_KEY.eq(row.getNameKey()).and(CAMPAIGNS.ID.ne(row.getId())));
          if (!taken) {
            keep(dsl, row, campaign, now);
          }
          return !taken;
        });
  }

  private static void keep(DSLContext dsl, CampaignsRecord row, Campaign campaign, Instant now) {
    row.setChangedAt(now);
    boolean known =
        dsl.update(CAMPAIGNS)
                .set(row)
                .set(CAMPAIGNS.REVISION, CAMPAIGNS.REVISION.plus(1))
                .where(CAMPAIGNS.ID.eq(row.getId()))
                .execute()
            == 1;
    if (known) {
      followName(dsl, row);
      followOffer(dsl, campaign);
    } else {
      row.setCreatedAt(now);
      row.setRevision(0L);
      dsl.insertInto(CAMPAIGNS).set(row).execute();
    }
    AuditTrail.note(
        dsl, now, "Campaign " + campaign.name() + (known ? " was changed." : " was added."));
  }

  private static void followName(DSLContext dsl, CampaignsRecord row) {
    dsl.update(REWARDS)
        .set(REWARDS.CAMPAIGN_NAME, row.getName())
        .set(REWARDS.CAMPAIGN_KEY, row.getNameKey())
        .where(REWARDS.CAMPAIGN_ID.eq(row.getId()))
        .and(REWARDS.CAMPAIGN_NAME.ne(row.getName()))
        .execute();
  }

  private static void followOffer(DSLContext dsl, Campaign campaign) {
    var offer = new RewardsRecord();
    OfferColumns.OF_REWARD.write(offer, campaign.offer());
    offer.setOfferKey(OfferKey.of(campaign.offer()));
    dsl.update(REWARDS)
        .set(offer)
        .where(REWARDS.CAMPAIGN_ID.eq(campaign.id().value()))
        .and(REWARDS.STATE.eq(StateName.ON_HOLD.code()))
        .execute();
  }
}
