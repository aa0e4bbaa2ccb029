package app.rewarddesk.ui;

/// Shows screens. One screen does not know another; it names where to go.
public interface Navigator {

  /// Where the window can be.
  enum Place {
    REWARD_DUE,
    ISSUED,
    PARTICIPANTS,
    CAMPAIGNS,
    IMPORT,
    SETTINGS
  }

  void show(Place place);

  /// Data changed: counts in the side bar and the screen that is shown are read again.
  void refresh();
}
