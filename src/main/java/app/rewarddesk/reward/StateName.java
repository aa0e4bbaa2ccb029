package app.rewarddesk.reward;

import java.util.List;
import java.util.Locale;

/// The names of a reward's states, for files, filters and the database. What is known in a state is
/// in [RewardState].
public enum StateName {
  ON_HOLD("On hold"),
  DUE("Due"),
  ISSUING("Issuing"),
  UNCONFIRMED("Unconfirmed"),
  ISSUED("Issued"),
  MARKED_ISSUED("Marked issued"),
  DISMISSED("Dismissed"),
  CANCELLED("Cancelled");

  private final String title;

  StateName(String title) {
    this.title = title;
  }

  /// The state with that code.
  ///
  /// @throws IllegalArgumentException when there is none
  public static StateName of(String code) {
    return List.of(values()).stream()
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such state: " + code));
  }

  /// The word in files and in the database.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The word on the screen.
  public String title() {
    return title;
  }
}
