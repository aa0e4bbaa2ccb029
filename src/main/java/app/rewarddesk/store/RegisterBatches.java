package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.PAYMENTS_SEEN;
import static app.rewarddesk.store.jooq.Tables.REFERRALS;

import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.store.jooq.tables.records.ReferralsRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Applies changes of the register inside one transaction, a batch for each kind. People come
/// before referrals, those before payments and rewards, additions before changes: so everything is
/// there before it is named, and each thing goes through its own changes in their order.
final class RegisterBatches {
  private final DSLContext dsl;
  private final String why;
  private final Instant now;
  private final List<RegisterChange> people = new ArrayList<>();
  private final List<Referral> newReferrals = new ArrayList<>();
  private final List<Referral> changedReferrals = new ArrayList<>();
  private final List<PaymentSeen> newPayments = new ArrayList<>();
  private final List<PaymentSeen> changedPayments = new ArrayList<>();
  private final List<RegisterChange.AddReward> newRewards = new ArrayList<>();
  private final List<RegisterChange.ChangeReward> changedRewards = new ArrayList<>();

  RegisterBatches(DSLContext dsl, String why, Instant now) {
    this.dsl = dsl;
    this.why = why;
    this.now = now;
  }

  void apply(List<RegisterChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    changes.forEach(this::sort);
    var participants = new ParticipantBatches(dsl, now);
    participants.apply(people);
    addReferrals();
    changeReferrals();
    addPayments();
    changePayments();
    var rewards = new RewardBatches(dsl, why, now);
    rewards.add(newRewards);
    rewards.change(changedRewards);
    participants.renameRecipients(people);
    AuditTrail.note(dsl, now, why + ": " + changes.size() + " changes.");
  }

  private void sort(RegisterChange change) {
    switch (change) {
      case RegisterChange.AddParticipant _, RegisterChange.ChangeParticipant _ ->
          people.add(change);
      case RegisterChange.AddReferral(var referral) -> newReferrals.add(referral);
      case RegisterChange.ChangeReferral(var referral) -> changedReferrals.add(referral);
      case RegisterChange.AddPayment(var payment) -> newPayments.add(payment);
      case RegisterChange.ChangePayment(var payment) -> changedPayments.add(payment);
      case RegisterChange.AddReward added -> newRewards.add(added);
      case RegisterChange.ChangeReward changed -> changedRewards.add(changed);
    }
  }

  private void addReferrals() {
    Bulk.insert(dsl, newReferrals.stream().map(ReferralRows::write).toList());
  }

  private void changeReferrals() {
    for (List<Referral> some : Chunks.of(changedReferrals, Bulk.ROWS)) {
      BatchBindStep batch =
          dsl.batch(
              dsl.update(REFERRALS)
                  .set(REFERRALS.STATE, "")
                  .set(REFERRALS.STATE_AT, now)
                  .set(REFERRALS.BECAUSE, "")
                  .where(REFERRALS.ID.eq("")));
      for (Referral referral : some) {
        var row = new ReferralsRecord();
        ReferralRows.writeState(row, referral.state());
        batch =
            batch.bind(row.getState(), row.getStateAt(), row.getBecause(), referral.id().value());
      }
      var _ = Bulk.run(dsl, batch);
    }
  }

  private void addPayments() {
    Bulk.insert(dsl, newPayments.stream().map(ReferralRows::write).toList());
  }

  private void changePayments() {
    for (List<PaymentSeen> some : Chunks.of(changedPayments, Bulk.ROWS)) {
      BatchBindStep batch =
          dsl.batch(
              dsl.update(PAYMENTS_SEEN)
                  .set(PAYMENTS_SEEN.REFUNDED, true)
                  .where(PAYMENTS_SEEN.REFERRAL_ID.eq(""))
                  .and(PAYMENTS_SEEN.PAID_AT.eq(DSL.val(now, PAYMENTS_SEEN.PAID_AT)))
                  .and(PAYMENTS_SEEN.CURRENCY.eq(""))
                  .and(PAYMENTS_SEEN.AMOUNT.eq(0L)));
      for (PaymentSeen payment : some) {
        batch =
            batch.bind(
                payment.refunded(),
                payment.referral().value(),
                payment.paidAt(),
                payment.amount().currency().code(),
                payment.amount().minor());
      }
      var _ = Bulk.run(dsl, batch);
    }
  }
}
