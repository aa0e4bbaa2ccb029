package app.rewarddesk.cli;

import java.util.List;
import java.util.Locale;

/// How a result is printed.
enum Format {
  TABLE,
  JSON,
  CSV;

  /// What commands without a list offer.
  static final List<Format> TABLE_ONLY = List.of(TABLE);

  static final List<Format> TABLE_OR_JSON = List.of(TABLE, JSON);
  static final List<Format> ALL = List.of(values());

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
