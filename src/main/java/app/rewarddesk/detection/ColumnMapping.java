package app.rewarddesk.detection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What each column of a file means, in the file's order. Where two columns mean the same, the
/// first holds.
public record ColumnMapping(List<ColumnMeaning> meanings) {
  public ColumnMapping {
    meanings = List.copyOf(meanings);
  }

  /// What the header says, as far as it is understood; the rest is left out.
  public static ColumnMapping recognise(ImportKind kind, List<String> header) {
    List<String> names = header.stream().map(ColumnNames::bare).toList();
    List<ColumnMeaning> meanings =
        new ArrayList<>(Collections.nCopies(names.size(), ColumnMeaning.LEAVE_OUT));
    for (ColumnMeaning meaning : ColumnMeaning.values()) {
      ColumnNames.of(kind, meaning).stream()
          .map(names::indexOf)
          .filter(column -> column >= 0)
          .findFirst()
          .ifPresent(column -> meanings.set(column, meaning));
    }
    if (kind == ImportKind.REFERRALS) {
      meanPlainEmail(names, meanings);
    }
    return new ColumnMapping(meanings);
  }

  /// A column that is just called email is the one of the two people whose email no other column
  /// has. Beside a code alone it stays open: it may be the participant's own.
  private static void meanPlainEmail(List<String> names, List<ColumnMeaning> meanings) {
    int column = names.indexOf("email");
    boolean participant = meanings.contains(ColumnMeaning.PARTICIPANT_EMAIL);
    boolean invitee = meanings.contains(ColumnMeaning.INVITEE_EMAIL);
    if (column >= 0 && participant != invitee) {
      meanings.set(
          column, participant ? ColumnMeaning.INVITEE_EMAIL : ColumnMeaning.PARTICIPANT_EMAIL);
    }
  }

  /// Where the column of a meaning is, from 0; -1 when there is none.
  int column(ColumnMeaning meaning) {
    return meanings.indexOf(meaning);
  }

  /// What keeps a file with these columns from being imported at all: what is so and what to do,
  /// two sentences for a person; empty when nothing does.
  public Optional<String> problem(ImportKind kind) {
    return switch (kind) {
      case PARTICIPANTS ->
          has(ColumnMeaning.PARTICIPANT_EMAIL)
              ? Optional.empty()
              : missing("participant's email", "email");
      case REFERRALS -> {
        if (!has(ColumnMeaning.INVITEE_EMAIL)) {
          yield missing("invitee's email", "invitee_email");
        }
        yield has(ColumnMeaning.PARTICIPANT_EMAIL) || has(ColumnMeaning.REFERRAL_CODE)
            ? Optional.empty()
            : missing("participant's email or code", "participant_email or referral_code");
      }
    };
  }

  private boolean has(ColumnMeaning meaning) {
    return meanings.contains(meaning);
  }

  private static Optional<String> missing(String what, String name) {
    return Optional.of(
        "No column has the " + what + ". Name that column " + name + " in the first line.");
  }
}
