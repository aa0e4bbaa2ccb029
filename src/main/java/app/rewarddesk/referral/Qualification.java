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
    for (int needed = rule.payments(); needed <= counting.size(); needed++) {
      List<PaymentSeen> soFar = counting.subList(0, needed);
      if (isEnough(rule.minimum(), soFar)) {
        return Optional.of(
            new ReferralState.Qualified(soFar.getLast().paidAt(), "Rule met: " + rule.text()));
      }
    }
    return Optional.empty();
  }

  private static boolean countsFor(MinimumSpend minimum, Money amount) {
    return switch (minimum) {
      case MinimumSpend.Anything() -> true;
      case MinimumSpend.Each(var least) ->
          amount.currency().equals(least.currency()) && amount.isAtLeast(least);
      case MinimumSpend.InSum(var least) -> amount.currency().equals(least.currency());
    };
  }

  private static boolean isEnough(MinimumSpend minimum, List<PaymentSeen> payments) {
    return switch (minimum) {
      case MinimumSpend.Anything(), MinimumSpend.Each(_) -> true;
      case MinimumSpend.InSum(var least) ->
          payments.stream()
              .map(PaymentSeen::amount)
              .reduce(new Money(0, least.currency()), Money::plus)
              .isAtLeast(least);
    };
  }
}
