package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.ATTEMPTS;
import static app.rewarddesk.store.jooq.Tables.RECEIPTS;
import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.Settlement;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.StateName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Opens and settles attempts inside one transaction, which takes reward, attempt and audit trail
/// along or nothing. The reward's compare-and-set decides who may open one; that the attempt is
/// still open decides who may settle it.
final class Attempts {
  static final String OPEN = "open";
  static final String ACCEPTED = "accepted";
  private static final String REFUSED = "refused";
  private static final String HAD_NO_EFFECT = "had_no_effect";
  private static final String FOUND_BY_HAND = "The marketer found it in Stripe.";
  private static final String LEFT_OPEN =
      "RewardDesk ended before Stripe's answer was kept. It is not known whether the call arrived.";

  private final DSLContext dsl;
  private final Instant now;

  Attempts(DSLContext dsl, Instant now) {
    this.dsl = dsl;
    this.now = now;
  }

  Optional<Attempt> open(Reward reward, BatchId batch, FrozenRequest request) {
    if (!(reward.state() instanceof RewardState.Due)) {
      return Optional.empty();
    }
    Map<Field<?>, @Nullable Object> columns = StateColumns.into(StateName.ISSUING);
    columns.putAll(StateColumns.noTry());
    columns.put(REWARDS.ATTEMPTS, REWARDS.ATTEMPTS.plus(1));
    return dsl.update(REWARDS)
        .set(columns)
        .where(REWARDS.ID.eq(reward.id().value()))
        .and(REWARDS.STATE.eq(StateName.DUE.code()))
        .and(REWARDS.VERSION.eq(reward.version()))
        .returningResult(REWARDS.ATTEMPTS)
        .fetchOptional(REWARDS.ATTEMPTS)
        .map(number -> insert(issuing(reward, number), number, batch, request));
  }

  private static Reward issuing(Reward reward, int number) {
    return new Reward(
        reward.id(),
        reward.campaign(),
        reward.campaignName(),
        reward.participant(),
        reward.referral(),
        reward.invitee(),
        reward.side(),
        reward.recipient(),
        reward.offer(),
        new RewardState.Issuing(number),
        reward.version() + 1);
  }

  private Attempt insert(Reward reward, int number, BatchId batch, FrozenRequest request) {
    var attempt = new Attempt(reward, number, batch, request, now, now);
    dsl.insertInto(ATTEMPTS)
        .set(ATTEMPTS.REWARD_ID, reward.id().value())
        .set(ATTEMPTS.NUMBER, number)
        .set(ATTEMPTS.BATCH_ID, batch.value())
        .set(ATTEMPTS.IDEMPOTENCY_KEY, attempt.idempotencyKey())
        .set(ATTEMPTS.REQUEST, FrozenRequestText.write(request))
        .set(ATTEMPTS.STATE, OPEN)
        .set(ATTEMPTS.OPEN_REWARD_ID, reward.id().value())
        .set(ATTEMPTS.OPENED_AT, now)
        .set(ATTEMPTS.LAST_TRIED_AT, now)
        .set(ATTEMPTS.OUTCOME, "Stripe was asked; its answer is not kept yet.")
        .set(ATTEMPTS.REQUEST_ID, "")
        .execute();
    note(attempt, "opened under the key " + attempt.idempotencyKey() + ".");
    return attempt;
  }

  boolean settle(Attempt attempt, Settlement settlement) {
    return switch (settlement) {
      case Settlement.Issued(var receipt) ->
          close(attempt, ACCEPTED, "Rewarded.", receipt.requestId()) && issued(attempt, receipt);
      case Settlement.Refused(var reason) -> {
        Map<Field<?>, @Nullable Object> columns = StateColumns.into(StateName.DUE);
        columns.putAll(StateColumns.lastTry(reason, now));
        yield close(attempt, REFUSED, reason.message(), "")
            && move(attempt, columns, "not rewarded: " + reason.message());
      }
      case Settlement.HadNoEffect(var because) ->
          close(attempt, HAD_NO_EFFECT, because, "")
              && move(attempt, StateColumns.into(StateName.DUE), "had no effect: " + because);
      case Settlement.FoundByHand(var note) ->
          close(attempt, ACCEPTED, FOUND_BY_HAND, "")
              && move(
                  attempt,
                  StateColumns.into(new RewardState.MarkedIssued(now, note)),
                  Decisions.withNote("was found in Stripe by hand", note));
      case Settlement.Unanswered(var cause) -> {
        Map<Field<?>, @Nullable Object> columns = StateColumns.into(StateName.UNCONFIRMED);
        columns.put(REWARDS.SENTENCE, cause);
        yield keepOpen(attempt, cause) && move(attempt, columns, "is unconfirmed: " + cause);
      }
    };
  }

  private boolean issued(Attempt attempt, Receipt receipt) {
    String reward = attempt.reward().id().value();
    dsl.insertInto(RECEIPTS)
        .set(RECEIPTS.REWARD_ID, reward)
        .set(RECEIPTS.ATTEMPT_NUMBER, attempt.number())
        .set(RECEIPTS.KIND, receipt.kind().code())
        .set(RECEIPTS.CUSTOMER_ID, receipt.customer().value())
        .set(RECEIPTS.STRIPE_IDS, TextList.write(receipt.stripeIds()))
        .set(RECEIPTS.REQUEST_ID, receipt.requestId())
        .set(RECEIPTS.ISSUED_AT, receipt.issuedAt())
        .execute();
    String ids =
        Stream.concat(Stream.of(receipt.customer().value()), receipt.stripeIds().stream())
            .collect(Collectors.joining(" "));
    Map<Field<?>, @Nullable Object> columns = StateColumns.into(StateName.ISSUED);
    columns.put(REWARDS.SINCE, receipt.issuedAt());
    columns.put(REWARDS.STRIPE_IDS, ids);
    return move(attempt, columns, "rewarded: " + ids + ".");
  }

  /// False when the attempt is not open any more.
  private boolean close(Attempt attempt, String state, String outcome, String requestId) {
    return dsl.update(ATTEMPTS)
            .set(ATTEMPTS.STATE, state)
            .setNull(ATTEMPTS.OPEN_REWARD_ID)
            .set(ATTEMPTS.CLOSED_AT, now)
            .set(ATTEMPTS.OUTCOME, outcome)
            .set(ATTEMPTS.REQUEST_ID, requestId)
            .where(isOpen(attempt))
            .execute()
        == 1;
  }

  private boolean keepOpen(Attempt attempt, String cause) {
    return dsl.update(ATTEMPTS).set(ATTEMPTS.OUTCOME, cause).where(isOpen(attempt)).execute() == 1;
  }

  private static Condition isOpen(Attempt attempt) {
    return ATTEMPTS
        .REWARD_ID
        .eq(attempt.reward().id().value())
        .and(ATTEMPTS.NUMBER.eq(attempt.number()))
        .and(ATTEMPTS.STATE.eq(OPEN));
  }

  /// @throws IllegalStateException when the reward of an open attempt is neither issuing nor
  ///   unconfirmed, so that all is rolled back
  private boolean move(Attempt attempt, Map<Field<?>, @Nullable Object> columns, String what) {
    int moved =
        dsl.update(REWARDS)
            .set(columns)
            .where(REWARDS.ID.eq(attempt.reward().id().value()))
            .and(REWARDS.STATE.in(StateName.ISSUING.code(), StateName.UNCONFIRMED.code()))
            .and(REWARDS.ATTEMPTS.eq(attempt.number()))
            .execute();
    if (moved != 1) {
      throw new IllegalStateException(
          "Attempt " + attempt.idempotencyKey() + " is open, but its reward is not under way");
    }
    note(attempt, what);
    return true;
  }

  boolean noteTry(Attempt attempt) {
    boolean noted =
        dsl.update(ATTEMPTS).set(ATTEMPTS.LAST_TRIED_AT, now).where(isOpen(attempt)).execute() == 1;
    if (noted) {
      note(attempt, "is sent again under the same key.");
    }
    return noted;
  }

  int unconfirmLeftOpen() {
    Map<Field<?>, @Nullable Object> columns = StateColumns.into(StateName.UNCONFIRMED);
    columns.put(REWARDS.SENTENCE, LEFT_OPEN);
    List<RewardId> rewards =
        dsl.update(REWARDS)
            .set(columns)
            .where(REWARDS.STATE.eq(StateName.ISSUING.code()))
            .returningResult(REWARDS.ID)
            .fetch(RewardRows::id);
    for (RewardId reward : rewards) {
      dsl.update(ATTEMPTS)
          .set(ATTEMPTS.OUTCOME, LEFT_OPEN)
          .where(ATTEMPTS.OPEN_REWARD_ID.eq(reward.value()))
          .execute();
    }
    AuditTrail.note(dsl, now, rewards, "Unconfirmed: " + LEFT_OPEN);
    return rewards.size();
  }

  static List<Attempt> unconfirmed(DSLContext dsl) {
    return dsl.select(REWARDS.fields())
        .select(RECEIPTS.fields())
        .select(ATTEMPTS.fields())
        .from(REWARDS)
        .leftJoin(RECEIPTS)
        .on(RECEIPTS.REWARD_ID.eq(REWARDS.ID))
        .leftJoin(ATTEMPTS)
        .on(ATTEMPTS.OPEN_REWARD_ID.eq(REWARDS.ID))
        .where(REWARDS.STATE.eq(StateName.UNCONFIRMED.code()))
        .orderBy(ATTEMPTS.OPENED_AT, ATTEMPTS.SEQ)
        .fetch(Attempts::read);
  }

  private static Attempt read(Record row) {
    return new Attempt(
        RewardRows.read(row),
        row.get(ATTEMPTS.NUMBER),
        new BatchId(row.get(ATTEMPTS.BATCH_ID)),
        FrozenRequestText.read(row.get(ATTEMPTS.REQUEST)),
        row.get(ATTEMPTS.OPENED_AT),
        row.get(ATTEMPTS.LAST_TRIED_AT));
  }

  private void note(Attempt attempt, String what) {
    AuditTrail.note(
        dsl, now, attempt.reward().id().value(), "Attempt " + attempt.number() + " " + what);
  }
}
