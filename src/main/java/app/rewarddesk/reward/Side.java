package app.rewarddesk.reward;

import java.util.Locale;

/// Who of a pair a reward is for.
public enum Side {
  PARTICIPANT,
  INVITEE;

  /// The word in files and in the database.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
