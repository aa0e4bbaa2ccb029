package app.rewarddesk.detection;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.referral.ParticipantId;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.referral.ReferralId;
import app.rewarddesk.referral.ReferralState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rows of a referrals file. Several rows of one pair are several payments.
final class ReferralRows implements FileRows {
  private final Campaign campaign;
  private final Instant now;
  private final String evidence;
  private final People people;
  private final ReferralDrafts drafts;

  /// @param source the file's name
  ReferralRows(CampaignBook book, String source, Instant now) {
    this.campaign = book.campaign();
    this.now = now;
    this.evidence = "Listed in " + source;
    this.people = new People(book.participants());
    this.drafts = new ReferralDrafts(book);
  }

  @Override
  public RowResult take(RowCells row) {
    Optional<EmailAddress> invitee = row.email(ColumnMeaning.INVITEE_EMAIL, " (invitee)");
    if (row.isBlank(ColumnMeaning.INVITEE_EMAIL)) {
      row.complain(ColumnMeaning.INVITEE_EMAIL, "Invitee's email is empty");
    }
    Optional<Participant> participant = participant(row);
    List<ReferralNews> news = ReferralNews.read(row, now);
    if (row.complaint().isEmpty()) {
      complainOfPair(row, participant.orElseThrow(), invitee.orElseThrow());
    }
    return row.complaint()
        .<RowResult>map(RowResult.Wrong::new)
        .orElseGet(() -> keep(participant.orElseThrow(), invitee.orElseThrow(), news));
  }

  /// Who the row says brought the invitee, known or not; empty when there is a complaint instead.
  private Optional<Participant> participant(RowCells row) {
    Optional<EmailAddress> email = row.email(ColumnMeaning.PARTICIPANT_EMAIL, " (participant)");
    String code = row.words(ColumnMeaning.REFERRAL_CODE);
    Optional<Participant> owner = people.withCode(code);
    if (row.isBlank(ColumnMeaning.PARTICIPANT_EMAIL)) {
      if (owner.isEmpty()) {
        complainOfNobody(row, code);
      }
      return owner;
    }
    if (email.isPresent() && owner.isPresent() && !owner.get().email().equals(email.get())) {
      row.complain(ColumnMeaning.REFERRAL_CODE, "The code belongs to " + owner.get().email());
    }
    return email.map(
        address -> people.withEmail(address).orElseGet(() -> newcomer(address, row, code)));
  }

  private Participant newcomer(EmailAddress email, RowCells row, String code) {
    return new Participant(ParticipantId.next(), campaign.id(), email, PersonName.of(row), code);
  }

  private static void complainOfNobody(RowCells row, String code) {
    if (!code.isEmpty()) {
      row.complain(ColumnMeaning.REFERRAL_CODE, "Nobody in this campaign has the code");
    } else if (row.hasColumn(ColumnMeaning.PARTICIPANT_EMAIL)) {
      row.complain(ColumnMeaning.PARTICIPANT_EMAIL, "Participant's email is empty");
    } else {
      row.complain(ColumnMeaning.REFERRAL_CODE, "Participant's code is empty");
    }
  }

  private void complainOfPair(RowCells row, Participant participant, EmailAddress invitee) {
    if (participant.email().equals(invitee)) {
      row.complain(ColumnMeaning.INVITEE_EMAIL, "Invitee and participant are the same person");
    }
    drafts
        .referralOf(invitee)
        .map(Referral::participant)
        .filter(first -> !first.equals(participant.id()))
        .flatMap(people::withId)
        .ifPresent(
            first ->
                row.complain(ColumnMeaning.INVITEE_EMAIL, "Already referred by " + first.email()));
  }

  private RowResult keep(Participant participant, EmailAddress invitee, List<ReferralNews> news) {
    if (people.withId(participant.id()).isEmpty()) {
      people.add(participant);
    }
    Optional<Referral> before = drafts.referralOf(invitee);
    ReferralDraft draft = drafts.draft(before.orElseGet(() -> beginning(participant, invitee)));
    List<RowResult> results = news.stream().map(draft::take).toList();
    RowResult added = new RowResult.Added();
    RowResult changed = new RowResult.Changed();
    if (before.isEmpty() || results.contains(added)) {
      return added;
    }
    return results.contains(changed) ? changed : new RowResult.Same();
  }

  private Referral beginning(Participant participant, EmailAddress invitee) {
    ReferralState state =
        participant.email().looksLike(invitee)
            ? new ReferralState.Suspected(Because.sameMailbox(invitee))
            : new ReferralState.Pending();
    return new Referral(
        ReferralId.next(), campaign.id(), participant.id(), invitee, state, evidence, now);
  }

  @Override
  public long changedBack() {
    return 0; // news only ever adds up
  }

  @Override
  public List<RegisterChange> changes() {
    var earning = new Earning(campaign, now);
    List<RegisterChange> changes = new ArrayList<>(people.changes(Set.of()));
    drafts.all().stream()
        .filter(ReferralDraft::hasNews)
        .forEach(
            draft ->
                changes.addAll(
                    earning.changes(
                        draft, people.withId(draft.referral().participant()).orElseThrow())));
    return changes;
  }
}
