package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.ATTEMPTS;
import static app.rewarddesk.store.jooq.Tables.AUDIT_TRAIL;
import static app.rewarddesk.store.jooq.Tables.PAYMENTS_SEEN;
import static app.rewarddesk.store.jooq.Tables.REFERRALS;
import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.reward.RewardId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Gathers all that is known of one reward.
final class StoryRows {
  private StoryRows() {}

  static Optional<RewardStory> read(DSLContext dsl, RewardId reward) {
    return RewardRows.select(dsl, REWARDS.ID.eq(reward.value()))
        .fetchOptional(
            row -> {
              String referral = row.get(REWARDS.REFERRAL_ID);
              return new RewardStory(
                  RewardRows.read(row),
                  ReadinessColumns.read(row),
                  referral(dsl, referral),
                  payments(dsl, referral),
                  tries(dsl, reward),
                  history(dsl, reward));
            });
  }

  private static Referral referral(DSLContext dsl, String referral) {
    return dsl.selectFrom(REFERRALS)
        .where(REFERRALS.ID.eq(referral))
        .fetchSingle(ReferralRows::read);
  }

  private static List<PaymentSeen> payments(DSLContext dsl, String referral) {
    return dsl.selectFrom(PAYMENTS_SEEN)
        .where(PAYMENTS_SEEN.REFERRAL_ID.eq(referral))
        .orderBy(PAYMENTS_SEEN.PAID_AT, PAYMENTS_SEEN.SEQ)
        .fetch(ReferralRows::payment);
  }

  private static List<RewardStory.Try> tries(DSLContext dsl, RewardId reward) {
    return dsl.selectFrom(ATTEMPTS)
        .where(ATTEMPTS.REWARD_ID.eq(reward.value()))
        .orderBy(ATTEMPTS.NUMBER)
        .fetch(StoryRows::attempt);
  }

  private static RewardStory.Try attempt(Record row) {
    return new RewardStory.Try(
        row.get(ATTEMPTS.NUMBER),
        row.get(ATTEMPTS.LAST_TRIED_AT),
        row.get(ATTEMPTS.OUTCOME),
        row.get(ATTEMPTS.REQUEST_ID));
  }

  private static List<RewardStory.Event> history(DSLContext dsl, RewardId reward) {
    return dsl.selectFrom(AUDIT_TRAIL)
        .where(AUDIT_TRAIL.REWARD_ID.eq(reward.value()))
        .orderBy(AUDIT_TRAIL.SEQ)
        .fetch(row -> new RewardStory.Event(row.get(AUDIT_TRAIL.AT), row.get(AUDIT_TRAIL.WHAT)));
  }
}
