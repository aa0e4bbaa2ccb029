package app.rewarddesk.ui.campaigns;

import app.rewarddesk.campaign.MinimumSpend;
import app.rewarddesk.campaign.QualifyingRule;
import app.rewarddesk.money.Money;
import java.util.Map;

/// What the editor's section *Who qualifies* holds, as typed.
///
/// @param minimum blank: any payment of more than 0 counts
/// @param inSum whether all payments together must reach the minimum, or each one
record RuleFields(String minimum, String currency, boolean inSum, String payments) {

  /// What a new campaign asks for at first.
  static final RuleFields NEW = new RuleFields("", "usd", false, "1");

  static RuleFields of(QualifyingRule rule) {
    String payments = Integer.toString(rule.payments());
    return switch (rule.minimum()) {
      case MinimumSpend.Anything() -> new RuleFields("", NEW.currency, false, payments);
      case MinimumSpend.Each(var least) -> of(least, false, payments);
      case MinimumSpend.InSum(var least) -> of(least, true, payments);
    };
  }

  private static RuleFields of(Money least, boolean inSum, String payments) {
    return new RuleFields(Typed.text(least), least.currency().code(), inSum, payments);
  }

  void findProblems(Map<Field, String> found) {
    if (!minimum.isBlank()) {
      Typed.findInMoney(found, minimum, currency, Field.MINIMUM, Field.MINIMUM_CURRENCY);
    }
    if (Typed.whole(payments, 1, QualifyingRule.MOST_PAYMENTS).isEmpty()) {
      found.put(Field.PAYMENTS, "1 to " + QualifyingRule.MOST_PAYMENTS);
    }
  }

  /// The rule, once nothing is wrong.
  ///
  /// @throws java.util.NoSuchElementException while something is wrong
  QualifyingRule rule() {
    return new QualifyingRule(
        minimumSpend(), Typed.whole(payments, 1, QualifyingRule.MOST_PAYMENTS).orElseThrow());
  }

  private MinimumSpend minimumSpend() {
    if (minimum.isBlank()) {
      return new MinimumSpend.Anything();
    }
    Money least = Typed.money(minimum, currency).orElseThrow();
    return inSum ? new MinimumSpend.InSum(least) : new MinimumSpend.Each(least);
  }
}
