package app.rewarddesk.detection;

import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.referral.ParticipantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rows of a participants file. A blank cell never erases what is known.
final class ParticipantRows implements FileRows {
  private final CampaignBook book;
  private final People people;
  private final Map<ParticipantId, Long> changedRows = new HashMap<>();

  ParticipantRows(CampaignBook book) {
    this.book = book;
    this.people = new People(book.participants());
  }

  @Override
  public RowResult take(RowCells row) {
    Optional<EmailAddress> email = row.email(ColumnMeaning.PARTICIPANT_EMAIL, "");
    String name = PersonName.of(row);
    String code = row.words(ColumnMeaning.REFERRAL_CODE);
    if (row.complaint().isPresent()) {
      return new RowResult.Wrong(row.complaint().get());
    }
    if (email.isEmpty()) {
      return wrong(row, ColumnMeaning.PARTICIPANT_EMAIL, "Participant's email is empty");
    }
    Optional<Participant> owner = people.withCode(code);
    if (owner.isPresent() && !owner.get().email().equals(email.get())) {
      return wrong(row, ColumnMeaning.REFERRAL_CODE, "The code belongs to " + owner.get().email());
    }
    return people
        .withEmail(email.get())
        .map(known -> change(known, name, code))
        .orElseGet(() -> add(email.get(), name, code));
  }

  private RowResult add(EmailAddress email, String name, String code) {
    people.add(new Participant(ParticipantId.next(), book.campaign().id(), email, name, code));
    return new RowResult.Added();
  }

  private RowResult change(Participant known, String name, String code) {
    var next =
        new Participant(
            known.id(),
            known.campaign(),
            known.email(),
            name.isEmpty() ? known.name() : name,
            code.isEmpty() ? known.code() : code);
    if (next.equals(known)) {
      return new RowResult.Same();
    }
    people.change(known, next);
    changedRows.merge(known.id(), 1L, Long::sum);
    return new RowResult.Changed();
  }

  @Override
  public long changedBack() {
    return unchanged().values().stream().mapToLong(rows -> rows).sum();
  }

  @Override
  public List<RegisterChange> changes() {
    return people.changes(unchanged().keySet());
  }

  /// Those who are in the end what they were, with how many rows made them something else between.
  private Map<ParticipantId, Long> unchanged() {
    return book.participants().stream()
        .filter(before -> changedRows.containsKey(before.id()))
        .filter(before -> people.withId(before.id()).equals(Optional.of(before)))
        .map(Participant::id)
        .collect(Collectors.toMap(id -> id, id -> changedRows.getOrDefault(id, 0L)));
  }

  private static RowResult wrong(RowCells row, ColumnMeaning meaning, String reason) {
    return new RowResult.Wrong(row.wrong(meaning, reason));
  }
}
