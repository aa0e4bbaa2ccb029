package app.rewarddesk.cli;

import java.util.Locale;

/// How a result is printed.
enum Format {
  TABLE,
  JSON,
  CSV;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
