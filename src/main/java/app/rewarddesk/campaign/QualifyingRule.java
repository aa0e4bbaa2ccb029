package app.rewarddesk.campaign;

/// When a referral qualifies. A 0.00 payment never counts; limits are inclusive.
///
/// @param payments how many counting payments are needed, 1 to 100
public record QualifyingRule(MinimumSpend minimum, int payments) {
  public static final int MOST_PAYMENTS = 100;

  /// One payment of more than 0: the rule of a campaign that names none.
  public static final QualifyingRule ONE_PAYMENT =
      new QualifyingRule(new MinimumSpend.Anything(), 1);

  public QualifyingRule {
    if (payments < 1 || payments > MOST_PAYMENTS) {
      throw new IllegalArgumentException("payments must be 1 to " + MOST_PAYMENTS);
    }
  }

  /// `1 payment of 100.00 usd or more`, `3 payments, 250.00 usd or more in sum`.
  public String text() {
    String count = payments == 1 ? "1 payment" : payments + " payments";
    return switch (minimum) {
      case MinimumSpend.Anything() -> count;
      case MinimumSpend.Each(var amount) -> count + " of " + amount.text() + " or more";
      case MinimumSpend.InSum(var amount) -> count + ", " + amount.text() + " or more in sum";
    };
  }
}
