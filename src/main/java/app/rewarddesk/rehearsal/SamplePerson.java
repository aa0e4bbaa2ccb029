package app.rewarddesk.rehearsal;

/// One customer of the sample company.
///
/// @param number 0 for the first
/// @param email as Stripe has it: some with capital letters
/// @param plan `Starter`, `Team` or `Pro`
/// @param daysAgo when they signed up, counted back from the start of the rehearsal
record SamplePerson(
    int number,
    String first,
    String last,
    String email,
    String currency,
    String plan,
    boolean yearly,
    int daysAgo,
    Situation situation) {

  /// What there is to know about them beside an ordinary subscription.
  enum Situation {
    ORDINARY,
    NO_SUBSCRIPTION,
    CANCELED,
    TRIALING,
    PAST_DUE,
    PAUSED,
    TWO_SUBSCRIPTIONS,
    /// 20 % for some months.
    PERCENT_FOR_MONTHS,
    /// An amount off the next invoice.
    AMOUNT_ONCE,
    PERCENT_FOREVER,
    /// A discount of the old kind, on the customer.
    CUSTOMER_DISCOUNT,
    CREDIT,
    DELETED,
    /// Two customers with one address.
    TWICE
  }

  String name() {
    return first + " " + last;
  }

  String price() {
    return (plan + "-" + (yearly ? "year" : "month") + "-" + currency);
  }
}
