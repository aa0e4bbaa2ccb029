package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.PARTICIPANTS;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.referral.ParticipantId;
import app.rewarddesk.store.jooq.tables.records.ParticipantsRecord;
import java.time.Instant;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Participants as rows.
final class ParticipantRows {
  private ParticipantRows() {}

  static ParticipantsRecord write(Participant participant, Instant now) {
    var row = new ParticipantsRecord();
    row.setId(participant.id().value());
    row.setCampaignId(participant.campaign().value());
    row.setEmail(participant.email().value());
    row.setName(participant.name());
    row.setCode(participant.code());
    row.setCodeKey(codeKey(participant));
    row.setCreatedAt(now);
    return row;
  }

  /// Null where there is no code, so that many may have none.
  static @Nullable String codeKey(Participant participant) {
    return participant.code().isEmpty() ? null : RewardRows.key(participant.code());
  }

  static Participant read(Record row) {
    return new Participant(
        new ParticipantId(row.get(PARTICIPANTS.ID)),
        new CampaignId(row.get(PARTICIPANTS.CAMPAIGN_ID)),
        new EmailAddress(row.get(PARTICIPANTS.EMAIL)),
        row.get(PARTICIPANTS.NAME),
        row.get(PARTICIPANTS.CODE));
  }
}
