package app.rewarddesk.issuing;

/// Counts outcomes in a row in which Stripe did not answer, over all lanes. One lost answer is no
/// reason to end a run; several in a row without any answer between them are.
final class Silence {
  private final int most;
  private int inARow;

  /// @param most how many in a row a run bears
  Silence(int most) {
    this.most = most;
  }

  /// Notes an outcome.
  ///
  /// @return whether it is too many now
  boolean isTooLongAfter(IssueOutcome outcome) {
    inARow = isSilent(outcome) ? inARow + 1 : 0;
    return inARow >= most;
  }

  private static boolean isSilent(IssueOutcome outcome) {
    return switch (outcome) {
      case IssueOutcome.Unconfirmed _ -> true;
      case IssueOutcome.Withheld(_, var reason) -> reason.code().isAboutTheWay();
      case IssueOutcome.Rewarded _, IssueOutcome.NotTried _ -> false;
    };
  }
}
