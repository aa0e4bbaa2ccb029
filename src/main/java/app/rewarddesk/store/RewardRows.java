package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.RECEIPTS;
import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.referral.ParticipantId;
import app.rewarddesk.referral.ReferralId;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Recipient;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardKind;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Side;
import app.rewarddesk.reward.StateName;
import app.rewarddesk.store.jooq.tables.records.RewardsRecord;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/// Rewards as rows: how they are read and written.
final class RewardRows {
  private RewardRows() {}

  /// All that a reward is made of. The receipt is joined from the outside, which leaves H2 no
  /// choice but to begin with the rewards and their index.
  static SelectConditionStep<Record> select(DSLContext dsl, Condition which) {
    return dsl.select(REWARDS.fields())
        .select(RECEIPTS.fields())
        .from(REWARDS)
        .leftJoin(RECEIPTS)
        .on(RECEIPTS.REWARD_ID.eq(REWARDS.ID))
        .where(which);
  }

  static Condition withIds(Collection<RewardId> rewards) {
    String[] ids = rewards.stream().map(RewardId::value).toArray(String[]::new);
    return REWARDS.ID.eq(DSL.any(ids));
  }

  static Reward read(Record row) {
    return new Reward(
        id(row),
        new CampaignId(row.get(REWARDS.CAMPAIGN_ID)),
        row.get(REWARDS.CAMPAIGN_NAME),
        new ParticipantId(row.get(REWARDS.PARTICIPANT_ID)),
        new ReferralId(row.get(REWARDS.REFERRAL_ID)),
        row.get(REWARDS.INVITEE),
        Side.valueOf(row.get(REWARDS.SIDE).toUpperCase(Locale.ROOT)),
        new Recipient(
            new EmailAddress(row.get(REWARDS.RECIPIENT_EMAIL)), row.get(REWARDS.RECIPIENT_NAME)),
        OfferColumns.OF_REWARD.read(row),
        state(row),
        row.get(REWARDS.VERSION));
  }

  static RewardId id(Record row) {
    return new RewardId(row.get(REWARDS.ID));
  }

  private static RewardState state(Record row) {
    return switch (StateName.of(row.get(REWARDS.STATE))) {
      case ON_HOLD ->
          row.get(REWARDS.SUSPECTED)
              ? new RewardState.Suspected(row.get(REWARDS.SENTENCE))
              : new RewardState.OnHold(row.get(REWARDS.SINCE));
      case DUE -> new RewardState.Due(row.get(REWARDS.SINCE));
      case ISSUING -> new RewardState.Issuing(row.get(REWARDS.ATTEMPTS));
      case UNCONFIRMED ->
          new RewardState.Unconfirmed(row.get(REWARDS.ATTEMPTS), row.get(REWARDS.SENTENCE));
      case ISSUED -> new RewardState.Issued(receipt(row));
      case MARKED_ISSUED ->
          new RewardState.MarkedIssued(row.get(REWARDS.SINCE), row.get(REWARDS.SENTENCE));
      case DISMISSED ->
          new RewardState.Dismissed(row.get(REWARDS.SINCE), row.get(REWARDS.SENTENCE));
      case CANCELLED ->
          new RewardState.Cancelled(row.get(REWARDS.SINCE), row.get(REWARDS.SENTENCE));
    };
  }

  private static Receipt receipt(Record row) {
    return new Receipt(
        RewardKind.valueOf(row.get(RECEIPTS.KIND).toUpperCase(Locale.ROOT)),
        new CustomerId(row.get(RECEIPTS.CUSTOMER_ID)),
        TextList.read(row.get(RECEIPTS.STRIPE_IDS)),
        row.get(RECEIPTS.REQUEST_ID),
        row.get(RECEIPTS.ISSUED_AT));
  }

  /// A reward that is added.
  ///
  /// @param code the participant's referral code, which the lists are searched by too
  static RewardsRecord write(Reward reward, String code) {
    var row = new RewardsRecord();
    row.setId(reward.id().value());
    row.setCampaignId(reward.campaign().value());
    row.setCampaignName(reward.campaignName());
    row.setCampaignKey(key(reward.campaignName()));
    row.setParticipantId(reward.participant().value());
    row.setReferralId(reward.referral().value());
    row.setSide(reward.side().code());
    row.setInvitee(reward.invitee());
    row.setRecipientEmail(reward.recipient().email().value());
    row.setRecipientName(reward.recipient().name());
    row.setRecipientKey(key(reward.recipient().displayName()));
    row.setSearchText(searchText(reward.recipient(), code) + "\n" + key(reward.invitee()));
    OfferColumns.OF_REWARD.write(row, reward.offer());
    row.setOfferKey(OfferKey.of(reward.offer()));
    StateColumns.write(row, reward.state());
    row.setVersion(reward.version());
    row.setAttempts(0);
    row.setReadiness(ReadinessColumns.NOT_CHECKED);
    row.setStripeIds("");
    return row;
  }

  /// What the lists are searched by, besides ids of Stripe's: all but the invitee, which comes
  /// last.
  static String searchText(Recipient recipient, String code) {
    return key(String.join("\n", List.of(recipient.name(), recipient.email().value(), code)));
  }

  /// What texts are sorted and compared by: letter case and outer space aside.
  static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
