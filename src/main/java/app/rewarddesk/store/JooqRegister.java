package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.CAMPAIGNS;
import static app.rewarddesk.store.jooq.Tables.PARTICIPANTS;
import static app.rewarddesk.store.jooq.Tables.PAYMENTS_SEEN;
import static app.rewarddesk.store.jooq.Tables.REFERRALS;
import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.detection.CampaignBook;
import app.rewarddesk.detection.Register;
import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.detection.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// People, referrals and payments in the database.
final class JooqRegister implements Register {
  private final Database database;

  JooqRegister(Database database) {
    this.database = database;
  }

  @Override
  public Optional<CampaignBook> book(CampaignId campaign) {
    return database.read(dsl -> book(dsl, campaign.value()));
  }

  private static Optional<CampaignBook> book(DSLContext dsl, String campaign) {
    return dsl.selectFrom(CAMPAIGNS)
        .where(CAMPAIGNS.ID.eq(campaign))
        .fetchOptional(
            row ->
                new CampaignBook(
                    CampaignRows.read(row),
                    new Revision(new CampaignId(row.getId()), row.getRevision()),
                    dsl.selectFrom(PARTICIPANTS)
                        .where(PARTICIPANTS.CAMPAIGN_ID.eq(campaign))
                        .fetch(ParticipantRows::read),
                    dsl.selectFrom(REFERRALS)
                        .where(REFERRALS.CAMPAIGN_ID.eq(campaign))
                        .fetch(ReferralRows::read),
                    dsl.select(PAYMENTS_SEEN.fields())
                        .from(PAYMENTS_SEEN)
                        .join(REFERRALS)
                        .on(REFERRALS.ID.eq(PAYMENTS_SEEN.REFERRAL_ID))
                        .where(REFERRALS.CAMPAIGN_ID.eq(campaign))
                        .fetch(ReferralRows::payment),
                    RewardRows.select(dsl, REWARDS.CAMPAIGN_ID.eq(campaign))
                        .fetch(RewardRows::read)));
  }

  @Override
  public boolean apply(Revision basis, List<RegisterChange> changes, String why, Instant now) {
    return database.writeLong(
        dsl -> {
          boolean unchanged =
              dsl.update(CAMPAIGNS)
                      .set(CAMPAIGNS.REVISION, basis.number() + 1)
                      .where(CAMPAIGNS.ID.eq(basis.campaign().value()))
                      .and(CAMPAIGNS.REVISION.eq(basis.number()))
                      .execute()
                  == 1;
          if (unchanged) {
            new RegisterBatches(dsl, why, now).apply(changes);
          }
          return unchanged;
        });
  }
}
