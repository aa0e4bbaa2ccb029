package app.rewarddesk.detection;

/// What a column of a CSV file means.
public enum ColumnMeaning {
  PARTICIPANT_EMAIL("Participant's email"),
  NAME("Participant's name"),
  FIRST_NAME("Participant's first name"),
  LAST_NAME("Participant's last name"),
  REFERRAL_CODE("Participant's code"),
  INVITEE_EMAIL("Invitee's email"),
  AMOUNT("Amount paid"),
  CURRENCY("Currency"),
  PAID_AT("Paid on"),
  QUALIFIED_AT("Qualified on"),
  STATUS("Status"),
  LEAVE_OUT("Leave out");

  private final String title;

  ColumnMeaning(String title) {
    this.title = title;
  }

  /// The words on the screen.
  public String title() {
    return title;
  }
}
