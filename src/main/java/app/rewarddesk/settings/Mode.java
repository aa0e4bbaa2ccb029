package app.rewarddesk.settings;

import java.util.Locale;

/// Which money a data file is about. The three never mix: each has a file of its own.
public enum Mode {
  REHEARSAL("sample data"),
  TEST("no real money"),
  LIVE("real money");

  private final String meaning;

  Mode(String meaning) {
    this.meaning = meaning;
  }

  /// The mode's name in file names and settings.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What it means, two words for the badge.
  public String meaning() {
    return meaning;
  }
}
