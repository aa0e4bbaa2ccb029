package app.rewarddesk.ui.send;

import app.rewarddesk.campaign.Offer;
import app.rewarddesk.issuing.NotRewarded;
import app.rewarddesk.issuing.RewardWorth;
import app.rewarddesk.money.Money;
import app.rewarddesk.money.MoneySums;
import app.rewarddesk.reward.ReasonCode;
import app.rewarddesk.reward.Reward;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sentences about a send that are said in more than one place.
final class Words {
  private static final int REASONS_NAMED = 3;

  private Words() {}

  /// `121`, `1,234`
  static String number(long count) {
    return String.format("%,d", count);
  }

  /// `1 customer`, `121 customers`
  static String count(long count, String noun) {
    return number(count) + " " + (count == 1 ? noun : noun + "s");
  }

  /// `less than a second`, `20 seconds`, `3 minutes`
  static String duration(Duration time) {
    if (time.toMillis() < 1000) {
      return "less than a second";
    }
    return time.toSeconds() < 100
        ? count(time.toSeconds(), "second")
        : count((time.toSeconds() + 59) / 60, "minute");
  }

  /// `about 20 seconds`; what takes less than a second is said to.
  static String about(Duration time) {
    return time.toMillis() < 1000 ? duration(time) : "about " + duration(time);
  }

  /// `2 existing discount · 2 no customer · 3 other`
  static String reasons(Collection<NotRewarded> all) {
    Map<ReasonCode, Long> counts =
        all.stream()
            .collect(Collectors.groupingBy(one -> one.reason().code(), Collectors.counting()));
    List<Map.Entry<ReasonCode, Long>> ordered =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<ReasonCode, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    int named = ordered.size() <= REASONS_NAMED + 1 ? ordered.size() : REASONS_NAMED;
    long other = ordered.stream().skip(named).mapToLong(Map.Entry::getValue).sum();
    Stream<String> first =
        ordered.stream()
            .limit(named)
            .map(entry -> number(entry.getValue()) + " " + brief(entry.getKey()));
    return Stream.concat(first, other > 0 ? Stream.of(number(other) + " other") : Stream.of())
        .map(Words::inOneLine)
        .collect(Collectors.joining(" · "));
  }

  /// Wrapped text breaks between two reasons, not inside one.
  private static String inOneLine(String text) {
    return text.replace(' ', '\u00a0');
  }

  private static String brief(ReasonCode code) {
    return code.title().replace(" with that email", "").toLowerCase(Locale.ROOT);
  }

  /// What rewards are worth together.
  static RewardWorth worth(Collection<Reward> rewards) {
    Stream<Money> credits =
        rewards.stream()
            .map(Reward::offer)
            .filter(Offer.AccountCredit.class::isInstance)
            .map(offer -> ((Offer.AccountCredit) offer).amount());
    long discounts =
        rewards.stream().filter(reward -> reward.offer() instanceof Offer.Coupon).count();
    return new RewardWorth(rewards.size(), MoneySums.of(credits), discounts);
  }
}
