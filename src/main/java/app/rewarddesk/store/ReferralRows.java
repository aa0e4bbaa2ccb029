package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.PAYMENTS_SEEN;
import static app.rewarddesk.store.jooq.Tables.REFERRALS;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.money.Money;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.referral.ParticipantId;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.referral.ReferralId;
import app.rewarddesk.referral.ReferralState;
import app.rewarddesk.store.jooq.tables.records.PaymentsSeenRecord;
import app.rewarddesk.store.jooq.tables.records.ReferralsRecord;
import java.time.Instant;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Referrals and the payments seen of their invitees, as rows.
final class ReferralRows {
  private static final String PENDING = "pending";
  private static final String QUALIFIED = "qualified";
  private static final String SUSPECTED = "suspected";
  private static final String CANCELLED = "cancelled";

  private ReferralRows() {}

  static ReferralsRecord write(Referral referral) {
    var row = new ReferralsRecord();
    row.setId(referral.id().value());
    row.setCampaignId(referral.campaign().value());
    row.setParticipantId(referral.participant().value());
    row.setInviteeEmail(referral.invitee().value());
    writeState(row, referral.state());
    row.setEvidence(referral.evidence());
    row.setCreatedAt(referral.createdAt());
    return row;
  }

  static void writeState(ReferralsRecord row, ReferralState state) {
    switch (state) {
      case ReferralState.Pending() -> write(row, PENDING, null, "");
      case ReferralState.Qualified(var at, var because) -> write(row, QUALIFIED, at, because);
      case ReferralState.Suspected(var because) -> write(row, SUSPECTED, null, because);
      case ReferralState.Cancelled(var at, var because) -> write(row, CANCELLED, at, because);
    }
  }

  private static void write(
      ReferralsRecord row, String state, @Nullable Instant at, String because) {
    row.setState(state);
    row.setStateAt(at);
    row.setBecause(because);
  }

  static Referral read(Record row) {
    return new Referral(
        new ReferralId(row.get(REFERRALS.ID)),
        new CampaignId(row.get(REFERRALS.CAMPAIGN_ID)),
        new ParticipantId(row.get(REFERRALS.PARTICIPANT_ID)),
        new EmailAddress(row.get(REFERRALS.INVITEE_EMAIL)),
        state(row),
        row.get(REFERRALS.EVIDENCE),
        row.get(REFERRALS.CREATED_AT));
  }

  private static ReferralState state(Record row) {
    String because = row.get(REFERRALS.BECAUSE);
    String stored = row.get(REFERRALS.STATE);
    return switch (stored) {
      case PENDING -> new ReferralState.Pending();
      case QUALIFIED -> new ReferralState.Qualified(row.get(REFERRALS.STATE_AT), because);
      case SUSPECTED -> new ReferralState.Suspected(because);
      case CANCELLED -> new ReferralState.Cancelled(row.get(REFERRALS.STATE_AT), because);
      default -> throw new IllegalStateException("No such state of a referral: " + stored);
    };
  }

  static PaymentsSeenRecord write(PaymentSeen payment) {
    var row = new PaymentsSeenRecord();
    row.setReferralId(payment.referral().value());
    row.setAmount(payment.amount().minor());
    row.setCurrency(payment.amount().currency().code());
    row.setPaidAt(payment.paidAt());
    row.setRefunded(payment.refunded());
    return row;
  }

  static PaymentSeen payment(Record row) {
    return new PaymentSeen(
        new ReferralId(row.get(PAYMENTS_SEEN.REFERRAL_ID)),
        Money.of(row.get(PAYMENTS_SEEN.AMOUNT), row.get(PAYMENTS_SEEN.CURRENCY)),
        row.get(PAYMENTS_SEEN.PAID_AT),
        row.get(PAYMENTS_SEEN.REFUNDED));
  }
}
