package app.rewarddesk.benchmark;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.CustomerBalanceTransactionCreateParams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Account credit by a loop over stripe-java as its README shows it, the automatic retries it
/// recommends included. What fails is not given.
record PlainLoop(int given, int refused, Duration took) {
  private static final int RETRIES = 2;

  static PlainLoop run(StripeProcess stripe, List<String> customers) {
    StripeClient client =
        StripeClient.builder()
            .setApiKey(stripe.key())
            .setApiBase(stripe.base().toString())
            .setMaxNetworkRetries(RETRIES)
            .build();
    var params =
        CustomerBalanceTransactionCreateParams.builder()
            .setAmount(-2500L)
            .setCurrency("usd")
            .build();
    Instant start = Clock.systemUTC().instant();
    int given = 0;
    for (String customer : customers) {
      try {
        client.v1().customers().balanceTransactions().create(customer, params);
        given++;
      } catch (StripeException e) {
        if (e.getStatusCode() != 429) {
          throw new IllegalStateException(e);
        }
      }
    }
    return new PlainLoop(
        given, customers.size() - given, Duration.between(start, Clock.systemUTC().instant()));
  }

  double perSecond() {
    return given * 1e9 / took.toNanos();
  }
}
