package app.rewarddesk.detection;

import app.rewarddesk.money.CurrencyCode;
import app.rewarddesk.money.Money;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an amount as people and spreadsheets write it, in the currency's usual unit. What can be
/// meant in two ways is not guessed.
final class AmountText {
  private static final Pattern AMOUNT =
      Pattern.compile("(?<before>[^0-9]*)(?<number>[0-9](?:.*[0-9])?)(?<after>[^0-9]*)");
  private static final Pattern NUMBER = Pattern.compile("[0-9., ']+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern SPACE = Pattern.compile("[\\p{Z}’]");
  private static final Pattern NEGATIVE = Pattern.compile("[-−–()]");

  /// No amount is written in more letters.
  private static final int LONGEST = 40;

  private AmountText() {}

  /// @param currency the currency's own cell, or blank
  static Parsed<Money> parse(String text, String currency) {
    Matcher amount = AMOUNT.matcher(SPACE.matcher(text).replaceAll(" ").strip());
    if (text.length() > LONGEST || !amount.matches()) {
      return notAnAmount(text);
    }
    String before = amount.group("before").strip();
    String after = amount.group("after").strip();
    String number = amount.group("number").replace('\'', ' ');
    boolean negative = NEGATIVE.matcher(before + after).find();
    List<String> marks = List.of(mark(before), mark(after));
    boolean marked = marks.stream().allMatch(mark -> mark.isEmpty() || CurrencyMarks.isMark(mark));
    if (!marked || !NUMBER.matcher(number).matches()) {
      return notAnAmount(text);
    }
    return negative
        ? new Parsed.Wrong<>("An amount must be more than 0")
        : inCurrency(number, CurrencyMarks.agree(currency, marks));
  }

  private static Parsed<Money> inCurrency(String number, Parsed<CurrencyCode> currency) {
    return switch (currency) {
      case Parsed.Wrong<CurrencyCode>(var reason) -> new Parsed.Wrong<>(reason);
      case Parsed.Value<CurrencyCode>(var code) ->
          switch (NumberText.minorUnits(number, code)) {
            case Parsed.Wrong<Long>(var reason) -> new Parsed.Wrong<>(reason);
            case Parsed.Value<Long>(var minor) -> new Parsed.Value<>(new Money(minor, code));
          };
    };
  }

  /// What is left of the text beside a number without the signs of a negative one.
  private static String mark(String beside) {
    return NEGATIVE.matcher(beside).replaceAll("").strip();
  }

  private static Parsed<Money> notAnAmount(String text) {
    return new Parsed.Wrong<>(
        LETTER.matcher(text).find() ? "Not an amount: it has letters" : "Not an amount");
  }
}
