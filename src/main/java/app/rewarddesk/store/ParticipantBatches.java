package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.PARTICIPANTS;
import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.reward.Recipient;
import app.rewarddesk.reward.Side;
import app.rewarddesk.store.jooq.tables.records.ParticipantsRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Adds and changes participants inside one transaction. Additions and changes keep their order,
/// since one may take a code that another gives up.
final class ParticipantBatches {
  private final DSLContext dsl;
  private final Instant now;
  private final List<ParticipantsRecord> adding = new ArrayList<>();
  private final List<Participant> changing = new ArrayList<>();

  ParticipantBatches(DSLContext dsl, Instant now) {
    this.dsl = dsl;
    this.now = now;
  }

  void apply(List<RegisterChange> people) {
    for (RegisterChange change : people) {
      switch (change) {
        case RegisterChange.AddParticipant(var participant) -> {
          flushChanges();
          adding.add(ParticipantRows.write(participant, now));
        }
        case RegisterChange.ChangeParticipant(var participant) -> {
          flushAdditions();
          changing.add(participant);
        }
        case RegisterChange.AddReferral _,
            RegisterChange.ChangeReferral _,
            RegisterChange.AddPayment _,
            RegisterChange.ChangePayment _,
            RegisterChange.AddReward _,
            RegisterChange.ChangeReward _ -> {}
      }
    }
    flushAdditions();
    flushChanges();
  }

  private void flushAdditions() {
    if (!adding.isEmpty()) {
      Bulk.insert(dsl, adding);
      adding.clear();
    }
  }

  private void flushChanges() {
    if (changing.isEmpty()) {
      return;
    }
    BatchBindStep batch =
        dsl.batch(
            dsl.update(PARTICIPANTS)
                .set(PARTICIPANTS.NAME, "")
                .set(PARTICIPANTS.CODE, "")
                .set(PARTICIPANTS.CODE_KEY, "")
                .where(PARTICIPANTS.ID.eq("")));
    for (Participant participant : changing) {
      batch =
          batch.bind(
              participant.name(),
              participant.code(),
              ParticipantRows.codeKey(participant),
              participant.id().value());
    }
    var _ = Bulk.run(dsl, batch);
    changing.clear();
  }

  /// Rewards show the participant as they are called now.
  void renameRecipients(List<RegisterChange> people) {
    List<Participant> renamed =
        people.stream()
            .filter(RegisterChange.ChangeParticipant.class::isInstance)
            .map(change -> ((RegisterChange.ChangeParticipant) change).participant())
            .toList();
    for (List<Participant> some : Chunks.of(renamed, Bulk.ROWS)) {
      BatchBindStep batch =
          dsl.batch(
              dsl.update(REWARDS)
                  .set(REWARDS.RECIPIENT_NAME, "")
                  .set(REWARDS.RECIPIENT_KEY, "")
                  .set(
                      REWARDS.SEARCH_TEXT,
                      DSL.concat(
                          DSL.val("", REWARDS.SEARCH_TEXT),
                          DSL.inline("\n"),
                          DSL.lower(REWARDS.INVITEE)))
                  .where(REWARDS.PARTICIPANT_ID.eq(""))
                  .and(REWARDS.SIDE.eq(DSL.inline(Side.PARTICIPANT.code()))));
      for (Participant participant : some) {
        batch =
            batch.bind(
                participant.name(),
                RewardRows.key(participant.displayName()),
                RewardRows.searchText(
                    new Recipient(participant.email(), participant.name()), participant.code()),
                participant.id().value());
      }
      var _ = Bulk.run(dsl, batch);
    }
  }
}
