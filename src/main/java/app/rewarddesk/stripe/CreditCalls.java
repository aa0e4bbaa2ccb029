package app.rewarddesk.stripe;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.Finding;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.GatewayAnswer;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.RewardKind;
import com.stripe.model.CustomerBalanceTransaction;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerBalanceTransactionCreateParams;
import com.stripe.param.CustomerBalanceTransactionListParams;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Account credit: a balance transaction with a negative amount (Stripe's page "Customer balance").
final class CreditCalls {
  private final StripeCalls calls;

  CreditCalls(StripeCalls calls) {
    this.calls = calls;
  }

  GatewayAnswer send(Attempt attempt, FrozenRequest.Credit credit) {
    var params =
        CustomerBalanceTransactionCreateParams.builder()
            .setAmount(credit.amount().negated().minor())
            .setCurrency(credit.amount().currency().code())
            .setDescription(credit.description())
            .putAllMetadata(Marks.of(attempt))
            .build();
    var options = RequestOptions.builder().setIdempotencyKey(attempt.idempotencyKey()).build();
    Outcome<CustomerBalanceTransaction> outcome =
        calls.ask(
            "credit " + credit.customer().value() + " for " + attempt.idempotencyKey(),
            stripe ->
                stripe
                    .customers()
                    .balanceTransactions()
                    .create(credit.customer().value(), params, options));
    return switch (outcome) {
      case Outcome.Failed<CustomerBalanceTransaction>(var failure) ->
          Answers.of(failure, credit.customer(), calls.key().mode());
      case Outcome.Done<CustomerBalanceTransaction>(var made) -> accepted(made, credit);
    };
  }

  private GatewayAnswer accepted(CustomerBalanceTransaction made, FrozenRequest.Credit credit) {
    if (Replied.inOtherMode(made.getLivemode(), calls.key().mode())) {
      return Answers.unexpected(made.getLastResponse());
    }
    return new GatewayAnswer.Accepted(
        receipt(made, credit.customer(), Answers.requestId(made.getLastResponse())));
  }

  /// Reads the customer's transactions to the end: one more page is cheap, and no clock has to be
  /// trusted.
  Finding look(Attempt attempt, FrozenRequest.Credit credit) {
    CustomerId customer = credit.customer();
    Outcome<Optional<CustomerBalanceTransaction>> outcome =
        calls.find(
            "look for credit of " + customer.value() + " for " + attempt.idempotencyKey(),
            (stripe, after) -> {
              var page = CustomerBalanceTransactionListParams.builder().setLimit(StripeCalls.PAGE);
              if (!after.isEmpty()) {
                page.setStartingAfter(after);
              }
              return stripe.customers().balanceTransactions().list(customer.value(), page.build());
            },
            transaction -> Marks.isOfReward(transaction.getMetadata(), attempt));
    return switch (outcome) {
      case Outcome.Failed<Optional<CustomerBalanceTransaction>>(var failure) ->
          new Finding.CannotTell(Problems.of(failure));
      case Outcome.Done<Optional<CustomerBalanceTransaction>>(var found) ->
          found
              .<Finding>map(made -> new Finding.There(receipt(made, customer, "")))
              .orElseGet(Finding.NotThere::new);
    };
  }

  private static Receipt receipt(
      CustomerBalanceTransaction made, CustomerId customer, String requestId) {
    return new Receipt(
        RewardKind.ACCOUNT_CREDIT,
        customer,
        List.of(made.getId()),
        requestId,
        Instant.ofEpochSecond(Objects.requireNonNullElse(made.getCreated(), 0L)));
  }
}
