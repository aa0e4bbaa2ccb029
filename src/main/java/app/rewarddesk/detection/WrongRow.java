package app.rewarddesk.detection;

/// A row that stays out of an import.
///
/// @param line the line in the file it begins on, from 1
/// @param value the cell that is wrong, as it is in the file, of a long one the beginning; blank
///   when it is empty or no single cell is
/// @param reason one sentence for a person
public record WrongRow(long line, String value, String reason) {
  private static final int LONGEST = 100;

  public WrongRow {
    if (value.length() > LONGEST) {
      value = value.substring(0, LONGEST) + "…";
    }
  }
}
