package app.rewarddesk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.MinimumSpend;
import app.rewarddesk.campaign.QualifyingRule;
import app.rewarddesk.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualificationTest {
  private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");
  private static final ReferralId REFERRAL = ReferralId.next();

  /// The payments follow each other day by day; `x` before one says that it was refunded. The day
  /// is the one on which the rule was met, 0 for never.
  @ParameterizedTest(name = "{0} payments, {1}: {2} qualify on day {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          1 | any         | -                          | 0
          1 | any         | 0 usd                      | 0
          1 | any         | 1 usd                      | 1
          1 | any         | x1 usd                     | 0
          1 | any         | x1 usd, 1 eur              | 2
          3 | any         | 1 usd, 1 eur               | 0
          3 | any         | 1 usd, 0 usd, 1 eur, 1 jpy | 4
          1 | each 100    | 99 usd                     | 0
          1 | each 100    | 100 usd                    | 1
          1 | each 100    | 100 eur                    | 0
          1 | each 100    | 99 usd, 101 usd            | 2
          2 | each 100    | 100 usd, 99 usd, 100 usd   | 3
          1 | sum 100     | 99 usd                     | 0
          1 | sum 100     | 99 usd, 1 usd              | 2
          1 | sum 100     | 99 usd, 1 eur              | 0
          1 | sum 100     | x99 usd, 1 usd             | 0
          3 | sum 100     | 100 usd, 1 usd             | 0
          3 | sum 100     | 100 usd, 1 usd, 1 usd      | 3
          2 | sum 100     | 40 usd, 40 usd, 40 usd     | 3
          """)
  void aRuleIsMetByThePaymentsThatCount(int payments, String minimum, String paid, int day) {
    var rule = new QualifyingRule(minimum(minimum), payments);
    Optional<Instant> expected =
        day == 0 ? Optional.empty() : Optional.of(FIRST.plus(Duration.ofDays(day)));
    List<PaymentSeen> seen = seen(paid);
    assertThat(Qualification.judge(rule, seen).map(ReferralState.Qualified::at))
        .isEqualTo(expected);
    assertThat(Qualification.judge(rule, seen.reversed()).map(ReferralState.Qualified::at))
        .as("in another order")
        .isEqualTo(expected);
  }

  private static MinimumSpend minimum(String text) {
    return switch (text) {
      case "any" -> new MinimumSpend.Anything();
      case "each 100" -> new MinimumSpend.Each(Money.of(100, "usd"));
      default -> new MinimumSpend.InSum(Money.of(100, "usd"));
    };
  }

  private static List<PaymentSeen> seen(String payments) {
    if (payments == null) {
      return List.of();
    }
    List<String> each = Arrays.stream(payments.split(", ")).toList();
    return IntStream.range(0, each.size())
        .mapToObj(i -> payment(each.get(i), FIRST.plus(Duration.ofDays(i + 1))))
        .collect(Collectors.toList());
  }

  private static PaymentSeen payment(String text, Instant paidAt) {
    boolean refunded = text.startsWith("x");
    String[] parts = text.replace("x", "").split(" ", 2);
    return new PaymentSeen(
        REFERRAL, Money.of(Long.parseLong(parts[0]), parts[1]), paidAt, refunded);
  }
}
