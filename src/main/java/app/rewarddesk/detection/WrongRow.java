package app.rewarddesk.detection;

/// A row that stays out of an import.
///
/// @param line the line in the file it begins on, from 1
/// @param value the cell that is wrong, as it is in the file; blank when it is empty or no single
///   cell is
/// @param reason one sentence for a person
public record WrongRow(long line, String value, String reason) {}
