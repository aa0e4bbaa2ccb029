package app.rewarddesk.ui;

/// What a marketer can decide about rewards instead of sending them. Each is undone by one click.
public enum RewardDecision {
  MARK_ISSUED(
      "Mark as Issued…",
      "They were given elsewhere. Nothing is sent to Stripe.",
      "What was given, and how: gift card, by hand"),
  PUT_ON_HOLD(
      "Put on Hold…", "They become due again by themselves. Nothing is sent to Stripe.", ""),
  DISMISS(
      "Dismiss…",
      "They leave the list and are not given. Nothing is sent to Stripe.",
      "Why they are not given");

  private final String menuText;
  private final String meaning;
  private final String notePrompt;

  RewardDecision(String menuText, String meaning, String notePrompt) {
    this.menuText = menuText;
    this.meaning = meaning;
    this.notePrompt = notePrompt;
  }

  /// The entry in menus.
  public String menuText() {
    return menuText;
  }

  /// What it means, one or two sentences.
  public String meaning() {
    return meaning;
  }

  /// What the note is about; blank where none is asked for.
  public String notePrompt() {
    return notePrompt;
  }

  /// The dialog's title: `Mark 6 rewards as issued?`.
  String title(long rewards) {
    String these = rewards == 1 ? "1 reward" : String.format("%,d rewards", rewards);
    return switch (this) {
      case MARK_ISSUED -> "Mark " + these + " as issued?";
      case PUT_ON_HOLD -> "Put " + these + " on hold";
      case DISMISS -> "Dismiss " + these + "?";
    };
  }

  /// What the dialog's button does: `Mark 6 as issued`.
  String button(long rewards) {
    String number = String.format("%,d", rewards);
    return switch (this) {
      case MARK_ISSUED -> "Mark " + number + " as issued";
      case PUT_ON_HOLD -> "Put " + number + " on hold";
      case DISMISS -> "Dismiss " + number;
    };
  }

  /// What was done: `6 marked as issued`.
  String done(long rewards) {
    String number = String.format("%,d", rewards);
    return switch (this) {
      case MARK_ISSUED -> number + " marked as issued";
      case PUT_ON_HOLD -> number + " put on hold";
      case DISMISS -> number + " dismissed";
    };
  }
}
