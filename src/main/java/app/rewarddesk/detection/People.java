package app.rewarddesk.detection;

import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.referral.ParticipantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The participants of a campaign while an import is worked out: those known before, and what the
/// rows so far added and changed. Nobody ever has somebody else's email or code.
final class People {
  private final Map<ParticipantId, Participant> byId = new HashMap<>();
  private final Map<EmailAddress, Participant> byEmail = new HashMap<>();
  private final Map<String, Participant> byCode = new HashMap<>();
  private final List<RegisterChange> changes = new ArrayList<>();

  People(List<Participant> known) {
    known.forEach(this::index);
  }

  Optional<Participant> withId(ParticipantId id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Participant> withEmail(EmailAddress email) {
    return Optional.ofNullable(byEmail.get(email));
  }

  /// @param code in any letter case; nobody has a blank one
  Optional<Participant> withCode(String code) {
    return Optional.ofNullable(byCode.get(key(code)));
  }

  void add(Participant participant) {
    index(participant);
    changes.add(new RegisterChange.AddParticipant(participant));
  }

  void change(Participant before, Participant next) {
    byCode.remove(key(before.code()));
    index(next);
    changes.add(new RegisterChange.ChangeParticipant(next));
  }

  /// What the register is asked to do, in the order of the rows, so that a code is free before
  /// somebody else takes it.
  ///
  /// @param except who is left as they are
  List<RegisterChange> changes(Set<ParticipantId> except) {
    return changes.stream()
        .filter(
            change ->
                !(change instanceof RegisterChange.ChangeParticipant(var participant)
                    && except.contains(participant.id())))
        .toList();
  }

  private void index(Participant participant) {
    byId.put(participant.id(), participant);
    byEmail.put(participant.email(), participant);
    if (!participant.code().isEmpty()) {
      byCode.put(key(participant.code()), participant);
    }
  }

  private static String key(String code) {
    return code.toLowerCase(Locale.ROOT);
  }
}
