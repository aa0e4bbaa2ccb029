package app.rewarddesk.referral;

import java.util.UUID;

/// Names one participant of one campaign, for ever.
public record ParticipantId(String value) {
  public ParticipantId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A participant's id is not blank");
    }
  }

  /// An id that no other participant has.
  public static ParticipantId next() {
    return new ParticipantId("par_" + UUID.randomUUID().toString().replace("-", ""));
  }
}
