package app.rewarddesk.detection;

import app.rewarddesk.money.Money;
import app.rewarddesk.referral.EmailAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The cells of one row by their meaning. What is wrong with a cell is kept as a complaint, so that
/// a row is read in one go and judged afterwards.
final class RowCells {
  private static final int LONGEST_WORDS = 200;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final ColumnMapping columns;
  private final CsvTable.Row row;
  private final ZoneId zone;
  private final List<WrongRow> complaints = new ArrayList<>();

  /// @param zone where a time is meant that names no zone
  RowCells(ColumnMapping columns, CsvTable.Row row, ZoneId zone) {
    this.columns = columns;
    this.row = row;
    this.zone = zone;
  }

  /// The first thing that is wrong with the cells read so far.
  Optional<WrongRow> complaint() {
    return complaints.stream().findFirst();
  }

  /// The row as a wrong one because of one of its cells.
  WrongRow wrong(ColumnMeaning meaning, String reason) {
    return new WrongRow(row.line(), cell(meaning), reason);
  }

  boolean isBlank(ColumnMeaning meaning) {
    return cell(meaning).isBlank();
  }

  boolean hasColumn(ColumnMeaning meaning) {
    return columns.column(meaning) >= 0;
  }

  /// Some words on one line; blank when there are none.
  String words(ColumnMeaning meaning) {
    String words = SPACE.matcher(cell(meaning).strip()).replaceAll(" ");
    if (words.length() > LONGEST_WORDS) {
      complain(meaning, "Longer than " + LONGEST_WORDS + " characters");
    } else if (isFormula(meaning)) {
      complain(meaning, "A formula, not " + noun(meaning));
    }
    return words;
  }

  /// An email address; empty when there is none.
  ///
  /// @param whose an addition to the reason, or blank: ` (invitee)`
  Optional<EmailAddress> email(ColumnMeaning meaning, String whose) {
    return take(
        meaning,
        text ->
            EmailAddress.parse(text)
                .<Parsed<EmailAddress>>map(Parsed.Value::new)
                .orElseGet(() -> new Parsed.Wrong<>("Not an email address" + whose)));
  }

  /// The amount in its currency; empty when there is none.
  Optional<Money> amount() {
    String currency = cell(ColumnMeaning.CURRENCY).strip();
    if (isFormula(ColumnMeaning.CURRENCY)) {
      complain(ColumnMeaning.CURRENCY, "A formula, not a currency");
    } else if (!currency.isEmpty() && !CurrencyMarks.isMark(currency)) {
      complain(ColumnMeaning.CURRENCY, "Not a currency that Stripe knows");
    }
    return take(ColumnMeaning.AMOUNT, text -> AmountText.parse(text, currency));
  }

  /// A moment; empty when there is none.
  Optional<Instant> time(ColumnMeaning meaning) {
    return take(meaning, text -> TimeText.parse(text, zone));
  }

  /// The status; empty when there is none.
  Optional<RowStatus> status() {
    return take(
        ColumnMeaning.STATUS,
        text ->
            RowStatus.parse(text)
                .<Parsed<RowStatus>>map(Parsed.Value::new)
                .orElseGet(
                    () ->
                        new Parsed.Wrong<>(
                            "Not a status: pending, qualified, paid, refunded or cancelled")));
  }

  private <T> Optional<T> take(ColumnMeaning meaning, Function<String, Parsed<T>> reading) {
    if (isBlank(meaning)) {
      return Optional.empty();
    }
    Parsed<T> parsed =
        isFormula(meaning)
            ? new Parsed.Wrong<>("A formula, not " + noun(meaning))
            : reading.apply(cell(meaning));
    return switch (parsed) {
      case Parsed.Value<T>(var value) -> Optional.of(value);
      case Parsed.Wrong<T>(var reason) -> {
        complain(meaning, reason);
        yield Optional.empty();
      }
    };
  }

  private boolean isFormula(ColumnMeaning meaning) {
    return cell(meaning).stripLeading().startsWith("=");
  }

  private static String noun(ColumnMeaning meaning) {
    return switch (meaning) {
      case PARTICIPANT_EMAIL, INVITEE_EMAIL -> "an email address";
      case NAME, FIRST_NAME, LAST_NAME -> "a name";
      case REFERRAL_CODE -> "a code";
      case AMOUNT -> "an amount";
      case CURRENCY -> "a currency";
      case PAID_AT, QUALIFIED_AT -> "a day";
      case STATUS -> "a status";
      case LEAVE_OUT -> "a value";
    };
  }

  /// Keeps that something is wrong with a cell.
  void complain(ColumnMeaning meaning, String reason) {
    complaints.add(wrong(meaning, reason));
  }

  private String cell(ColumnMeaning meaning) {
    int column = columns.column(meaning);
    return column < 0 ? "" : row.cells().get(column);
  }
}
