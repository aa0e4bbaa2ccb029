package app.rewarddesk.ui.importing;

import app.rewarddesk.detection.CsvTable;

/// What is to be said of a file beside its name: `512 rows · UTF-8 · separated by semicolons`.
final class FileDetails {
  private static final int LONGEST_NAME = 36;
  private static final int ENDING = 10;

  private FileDetails() {}

  /// The file's name, of a long one the beginning and the end.
  static String shortName(CsvTable file) {
    String name = file.name();
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, LONGEST_NAME - ENDING) + "…" + name.substring(name.length() - ENDING);
  }

  static String of(CsvTable file) {
    return "%s · %s · separated by %s"
        .formatted(rows(file), file.encoding(), name(file.separator()));
  }

  /// `512 rows`
  static String rows(CsvTable file) {
    long rows = file.rows().size() + (long) file.broken().size();
    return "%,d %s".formatted(rows, rows == 1 ? "row" : "rows");
  }

  private static String name(char separator) {
    return switch (separator) {
      case ',' -> "commas";
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      default -> "“" + separator + "”";
    };
  }
}
