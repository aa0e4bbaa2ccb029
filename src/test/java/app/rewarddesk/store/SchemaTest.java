package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.ATTEMPTS;
import static app.rewarddesk.store.jooq.Tables.RECEIPTS;
import static app.rewarddesk.store.jooq.Tables.REFERRALS;
import static app.rewarddesk.store.jooq.Tables.REWARDS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.Settlement;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.store.jooq.tables.records.RewardsRecord;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database itself does not let in, whatever a program asks of it.
class SchemaTest {
  @TempDir private Path folder;
  private Store store;
  private Ports ports;
  private Reward due;
  private Attempt open;

  @BeforeEach
  void fill() {
    store = StoreFiles.open(folder);
    ports = Ports.of(store);
    due = ports.add(Rewards.due("ann@x.io")).getFirst();
    Reward other = ports.add(Rewards.due("ben@x.io")).getFirst();
    open =
        ports
            .ledger()
            .claim(
                other, ports.openBatch(), RewardLedgerContract.REQUEST, RewardLedgerContract.MONDAY)
            .orElseThrow();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private interface Work {
    Query in(DSLContext dsl);
  }

  private void isRefused(String constraint, Work work) {
    assertThatThrownBy(() -> store.database().change(dsl -> work.in(dsl).execute()))
        .isInstanceOf(IntegrityConstraintViolationException.class)
        .hasMessageContaining(constraint);
  }

  private Query secondAttempt(DSLContext dsl, int number, String key, String state) {
    boolean isOpen = state.equals(Attempts.OPEN);
    return dsl.insertInto(ATTEMPTS)
        .set(ATTEMPTS.REWARD_ID, open.reward().id().value())
        .set(ATTEMPTS.NUMBER, number)
        .set(ATTEMPTS.BATCH_ID, open.batch().value())
        .set(ATTEMPTS.IDEMPOTENCY_KEY, key)
        .set(ATTEMPTS.REQUEST, "{}")
        .set(ATTEMPTS.STATE, state)
        .set(ATTEMPTS.OPEN_REWARD_ID, isOpen ? open.reward().id().value() : null)
        .set(ATTEMPTS.OPENED_AT, RewardLedgerContract.MONDAY)
        .set(ATTEMPTS.LAST_TRIED_AT, RewardLedgerContract.MONDAY)
        .set(ATTEMPTS.CLOSED_AT, isOpen ? null : RewardLedgerContract.MONDAY)
        .set(ATTEMPTS.OUTCOME, "")
        .set(ATTEMPTS.REQUEST_ID, "");
  }

  @Test
  void aSecondOpenAttempt() {
    isRefused("attempts_open_unique", dsl -> secondAttempt(dsl, 2, "other", Attempts.OPEN));
  }

  @Test
  void aSecondAttemptOfTheSameNumber() {
    isRefused("attempts_number_unique", dsl -> secondAttempt(dsl, 1, "other", "refused"));
  }

  @Test
  void aKeyUsedTwice() {
    isRefused(
        "attempts_key_unique", dsl -> secondAttempt(dsl, 2, open.idempotencyKey(), "refused"));
  }

  @Test
  void anAttemptThatIsOpenAndClosed() {
    isRefused("attempts_state_check", dsl -> dsl.update(ATTEMPTS).setNull(ATTEMPTS.OPEN_REWARD_ID));
  }

  @Test
  void aReceiptWithoutItsAttempt() {
    ports
        .ledger()
        .settle(
            open, new Settlement.Issued(RewardLedgerContract.RECEIPT), RewardLedgerContract.MONDAY);

    isRefused("receipts_attempt", dsl -> dsl.update(RECEIPTS).set(RECEIPTS.ATTEMPT_NUMBER, 7));
  }

  private Query copy(DSLContext dsl, String id, String referral, Integer milestone) {
    RewardsRecord row =
        dsl.fetchSingle(REWARDS, REWARDS.ID.eq(due.id().value())).into(new RewardsRecord());
    row.set(REWARDS.ID, id);
    row.set(REWARDS.REFERRAL_ID, referral);
    row.set(REWARDS.MILESTONE, milestone);
    row.touched(true);
    row.touched(REWARDS.SEQ, false);
    return dsl.insertInto(REWARDS).set(row);
  }

  @Test
  void aSecondRewardForTheSameReferralAndSide() {
    isRefused("rewards_referral_unique", dsl -> copy(dsl, "rwd_2", due.referral().value(), null));
  }

  @Test
  void aSecondRewardForTheSameMilestoneAndSide() {
    store.database().change(dsl -> copy(dsl, "rwd_2", null, 3).execute());

    isRefused("rewards_milestone_unique", dsl -> copy(dsl, "rwd_3", null, 3));
  }

  @Test
  void aRewardForNothingOrForTwoThings() {
    isRefused("rewards_cause_check", dsl -> copy(dsl, "rwd_2", null, null));
    isRefused("rewards_cause_check", dsl -> copy(dsl, "rwd_2", due.referral().value(), 3));
  }

  @Test
  void anUnknownState() {
    isRefused("rewards_state_check", dsl -> dsl.update(REWARDS).set(REWARDS.STATE, "paid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"on_hold", "issuing", "issued", "waiting", "reversed"})
  void aStandingThatDoesNotFitTheState(String state) {
    isRefused(
        "rewards_standing_check",
        dsl ->
            dsl.update(REWARDS).set(REWARDS.STATE, state).where(REWARDS.ID.eq(due.id().value())));
  }

  @Test
  void anIssuedRewardThatWasNeverTried() {
    isRefused(
        "rewards_attempts_check",
        dsl ->
            dsl.update(REWARDS)
                .set(REWARDS.STATE, "issued")
                .set(REWARDS.STANDING, Standing.GIVEN)
                .where(REWARDS.ID.eq(due.id().value())));
  }

  @Test
  void anOfferThatIsHalfOneAndHalfTheOther() {
    isRefused("rewards_offer_check", dsl -> dsl.update(REWARDS).set(REWARDS.OFFER_KIND, "coupon"));
  }

  @Test
  void aReferralThatIsRewardedAndRemoved() {
    isRefused("rewards_referral", dsl -> dsl.deleteFrom(REFERRALS));
  }
}
