package app.rewarddesk.ui;

/// What the marketer can say of an unconfirmed reward that looking in Stripe could not tell about.
public enum HandDecision {
  IS_IN_STRIPE(
      "It is in Stripe…",
      "It is in Stripe",
      "You looked and it is there. It becomes marked as issued with your note; nothing is sent to"
          + " Stripe, now or later."),
  IS_NOT(
      "It is not, send again…",
      "It is not, send again",
      "You looked and it is not there. The old attempt is closed, the reward is due again, and what"
          + " sending does is shown before anything is written. If it was there after all, they"
          + " get it twice.");

  private final String menuText;
  private final String button;
  private final String meaning;

  HandDecision(String menuText, String button, String meaning) {
    this.menuText = menuText;
    this.button = button;
    this.meaning = meaning;
  }

  /// The entry in menus.
  public String menuText() {
    return menuText;
  }

  String button() {
    return button;
  }

  /// What it means.
  String meaning() {
    return meaning;
  }

  /// The dialog's title: `Is 25.00 usd for Ann in Stripe?`
  String title(String what) {
    return switch (this) {
      case IS_IN_STRIPE -> "Is " + what + " in Stripe?";
      case IS_NOT -> "Send " + what + " again?";
    };
  }
}
