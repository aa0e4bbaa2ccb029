package app.rewarddesk.stripe;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.issuing.CreditSeen;
import app.rewarddesk.money.CurrencyCode;
import app.rewarddesk.money.Money;
import com.stripe.model.CustomerBalanceTransaction;
import com.stripe.model.StripeCollection;
import com.stripe.param.CustomerBalanceTransactionListParams;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the credits of one customer: one page is enough for what is recent.
final class CreditReading {
  private final StripeCalls calls;

  CreditReading(StripeCalls calls) {
    this.calls = calls;
  }

  /// Empty when they cannot be read.
  Optional<List<CreditSeen>> of(CustomerId customer) {
    var params = CustomerBalanceTransactionListParams.builder().setLimit(StripeCalls.PAGE).build();
    Outcome<StripeCollection<CustomerBalanceTransaction>> outcome =
        calls.ask(
            "read the credits of " + customer.value(),
            stripe -> stripe.customers().balanceTransactions().list(customer.value(), params));
    return switch (outcome) {
      case Outcome.Failed<StripeCollection<CustomerBalanceTransaction>> _ -> Optional.empty();
      case Outcome.Done<StripeCollection<CustomerBalanceTransaction>>(var page) ->
          Optional.of(page.getData().stream().flatMap(CreditReading::credit).toList());
    };
  }

  /// Not what takes credit away, and nothing in a currency that RewardDesk does not know.
  private static Stream<CreditSeen> credit(CustomerBalanceTransaction made) {
    return made.getAmount() >= 0
        ? Stream.empty()
        : CurrencyCode.parse(made.getCurrency())
            .map(
                currency ->
                    new CreditSeen(
                        made.getId(),
                        new Money(made.getAmount(), currency).negated(),
                        Instant.ofEpochSecond(made.getCreated()),
                        Objects.requireNonNullElse(made.getDescription(), ""),
                        Marks.reward(made.getMetadata())))
            .stream();
  }
}
