package app.rewarddesk.detection;

/// A participant's name as a row has it, in one column or in two.
final class PersonName {
  private PersonName() {}

  /// Blank when the row has none.
  static String of(RowCells row) {
    String whole = row.words(ColumnMeaning.NAME);
    String first = row.words(ColumnMeaning.FIRST_NAME);
    String last = row.words(ColumnMeaning.LAST_NAME);
    return whole.isEmpty() ? (first + " " + last).strip() : whole;
  }
}
