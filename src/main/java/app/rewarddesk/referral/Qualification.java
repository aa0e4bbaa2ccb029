package app.rewarddesk.referral;

import app.rewarddesk.campaign.MinimumSpend;
import app.rewarddesk.campaign.QualifyingRule;
import app.rewarddesk.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Decides whether the payments of an invitee meet a campaign's rule (DESIGN, "Words": qualify).
public final class Qualification {
  private Qualification() {}

  /// Qualified at the time of the payment that met the rule; empty when it is not met.
  ///
  /// @param payments in any order
  public static Optional<ReferralState.Qualified> judge(
      QualifyingRule rule, List<PaymentSeen> payments) {
    List<PaymentSeen> counting =
        payments.stream()
            .filter(PaymentSeen::counts)
            .filter(payment -> countsFor(rule.minimum(), payment.amount()))
            .sorted(Comparator.comparing(PaymentSeen::paidAt))
            .toList();
    return deciding(rule, counting)
        .map(payment -> new ReferralState.Qualified(payment.paidAt(), "Rule met: " + rule.text()));
  }

  /// The payment with which the rule was met, of those that count, oldest first.
  private static Optional<PaymentSeen> deciding(QualifyingRule rule, List<PaymentSeen> counting) {
    return switch (rule.minimum()) {
      case MinimumSpend.Anything(), MinimumSpend.Each _ ->
          counting.stream().skip(rule.payments() - 1).findFirst();
      case MinimumSpend.InSum(var least) -> {
        Money sum = new Money(0, least.currency());
        for (int i = 0; i < counting.size(); i++) {
          sum = sum.plus(counting.get(i).amount());
          if (i + 1 >= rule.payments() && sum.isAtLeast(least)) {
            yield Optional.of(counting.get(i));
          }
        }
        yield Optional.empty();
      }
    };
  }

  private static boolean countsFor(MinimumSpend minimum, Money amount) {
    return switch (minimum) {
      case MinimumSpend.Anything() -> true;
      case MinimumSpend.Each(var least) ->
          amount.currency().equals(least.currency()) && amount.isAtLeast(least);
      case MinimumSpend.InSum(var least) -> amount.currency().equals(least.currency());
    };
  }
}
