package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.issuing.GatewayAnswer;
import app.rewarddesk.issuing.Reading;
import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.settings.KeyReport;
import app.rewarddesk.work.Progress;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// The key is in the header of a call and nowhere else.
class KeySecrecyTest {
  private static final String SECRET = "rk_test_51TopSecretOfNobody4242";
  private static final ApiKey KEY = ApiKey.parse(SECRET).orElseThrow();

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final CannedStripe stripe = new CannedStripe();
  private Level before;

  @BeforeEach
  void listen() {
    before = root.getLevel();
    root.setLevel(Level.TRACE);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void close() {
    root.detachAppender(log);
    root.setLevel(before);
    stripe.close();
  }

  @Test
  void aKeyThatStripeRepeatsIsMaskedInLogAndAnswer() {
    stripe.thenError(400, "", "The key " + SECRET + " is odd");
    try (StripeConnection connection = connect()) {
      GatewayAnswer answer =
          connection.gateway().send(Attempts.credit("rwd_1", 1, "cus_1", 2500, "usd"));

      assertThat(answer.toString()).contains("rk_test_…4242").doesNotContain(SECRET);
    }
    assertThat(logged()).contains("rk_test_…4242").doesNotContain(SECRET);
  }

  @Test
  void troubleOfEveryKindDoesNotShowIt() {
    stripe
        .thenError(401, "", "Invalid API Key provided: " + SECRET)
        .thenError(403, "", "The provided key '" + SECRET + "' does not have that")
        .then(200, "{\"id\":{\"" + SECRET + "\":1}}")
        .then(200, SECRET)
        .thenHalf(SECRET)
        .thenError(500, "", SECRET);
    try (StripeConnection connection = connect()) {
      for (int i = 0; i < 6; i++) {
        Reading reading =
            connection
                .gateway()
                .readSubscription(new SubscriptionId("sub_1"), new CustomerId("cus_" + i));
        GatewayAnswer answer =
            connection.gateway().send(Attempts.credit("rwd_" + i, 1, "cus_1", 2500, "usd"));
        assertThat(reading.toString() + answer).doesNotContain(SECRET);
      }
    }
    assertThat(logged()).doesNotContain(SECRET);
  }

  @Test
  void aCheckOfTheKeyDoesNotShowIt() {
    stripe.thenError(401, "", "Invalid API Key provided: " + SECRET);

    KeyReport report = new StripeKeyProbe(stripe.base()).probe(KEY, Progress.unwatched());

    assertThat(report.toString() + logged()).doesNotContain(SECRET);
  }

  private StripeConnection connect() {
    return new StripeConnection(
        KEY, stripe.base(), CallRate.UNLIMITED, Duration.ofSeconds(5), new PassingTime());
  }

  /// Everything as a log file would have it, with stack traces.
  private String logged() {
    var layout = new PatternLayout();
    layout.setContext(root.getLoggerContext());
    layout.setPattern("%msg%n%ex");
    layout.start();
    return log.list.stream().map(layout::doLayout).collect(Collectors.joining());
  }
}
