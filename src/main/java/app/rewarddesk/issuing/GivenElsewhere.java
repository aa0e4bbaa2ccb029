package app.rewarddesk.issuing;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.work.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Looks, before a send, for credits that another tool or a person gave for the same: the same
/// customer, the same amount, not long ago, and not from this ledger. It points them out and leaves
/// the decision to the marketer. Only customers who hold that much credit are looked at, since
/// Stripe rations reads; what a foreign credit has paid already is not seen. Of discounts given
/// elsewhere the preflight itself knows: they are kept.
public final class GivenElsewhere {
  private static final Duration RECENT = Duration.ofDays(30);
  private static final int ALWAYS = 20;
  private static final int REWARDS_A_READING = 20;

  private final RewardLedger ledger;
  private final RewardGateway gateway;
  private final Clock clock;

  public GivenElsewhere(RewardLedger ledger, RewardGateway gateway, Clock clock) {
    this.ledger = ledger;
    this.gateway = gateway;
    this.clock = clock;
  }

  /// What was seen.
  ///
  /// @param notLookedAt customers with so much credit that were left out, because it would have
  ///   been too many readings, a reading failed or a stop was asked for
  public record Seen(List<PointedOut> pointedOut, int notLookedAt) {
    public Seen {
      pointedOut = List.copyOf(pointedOut);
    }
  }

  /// Asks Stripe, at most once for twenty rewards of the plan, or twenty times.
  public Seen look(PreflightReport plan, Progress progress) {
    Map<CustomerId, List<Planned>> suspects = suspects(plan);
    int most = Math.max(ALWAYS, plan.wouldReward().size() / REWARDS_A_READING);
    List<PointedOut> found = new ArrayList<>();
    int looked = 0;
    int failed = 0;
    for (var suspect : suspects.entrySet()) {
      if (looked == most || progress.stopRequested()) {
        break;
      }
      Optional<List<CreditSeen>> credits = gateway.credits(suspect.getKey());
      credits.ifPresent(seen -> found.addAll(compare(suspect.getValue(), seen)));
      looked++;
      failed += credits.isPresent() ? 0 : 1;
      progress.report(
          looked, Math.min(most, suspects.size()), "looking for credits given elsewhere");
    }
    return new Seen(found, suspects.size() - looked + failed);
  }

  /// Those whose customer holds at least as much credit before the first of them is given.
  private static Map<CustomerId, List<Planned>> suspects(PreflightReport plan) {
    Map<CustomerId, List<Planned>> credits = new LinkedHashMap<>();
    for (Planned planned : plan.wouldReward()) {
      if (planned.change() instanceof Change.AddCredit) {
        credits
            .computeIfAbsent(planned.account().customer().id(), _ -> new ArrayList<>())
            .add(planned);
      }
    }
    credits
        .values()
        .removeIf(
            group ->
                !(group.getFirst().change() instanceof Change.AddCredit(var before, _))
                    || group.stream().noneMatch(one -> before.minor() >= amount(one).minor()));
    return credits;
  }

  private static Money amount(Planned planned) {
    return switch (planned.change()) {
      case Change.AddCredit(_, var amount) -> amount;
      case Change.AddDiscount _ -> throw new IllegalStateException("Only credits are compared");
    };
  }

  /// One foreign credit stands for one reward.
  private List<PointedOut> compare(List<Planned> planned, List<CreditSeen> seen) {
    Instant since = clock.instant().minus(RECENT);
    List<CreditSeen> foreign =
        new ArrayList<>(
            seen.stream().filter(one -> one.at().isAfter(since)).filter(this::isForeign).toList());
    List<PointedOut> found = new ArrayList<>();
    for (Planned one : planned) {
      Optional<CreditSeen> same =
          foreign.stream().filter(credit -> credit.amount().equals(amount(one))).findFirst();
      same.ifPresent(
          credit -> {
            foreign.remove(credit);
            found.add(new PointedOut(one.reward(), sentence(credit)));
          });
    }
    return found;
  }

  /// A mark that this ledger does not know is of a RewardDesk with other data.
  private boolean isForeign(CreditSeen credit) {
    return credit.reward().isEmpty() || ledger.find(new RewardId(credit.reward())).isEmpty();
  }

  private static String sentence(CreditSeen credit) {
    String day =
        LocalDate.ofInstant(credit.at(), ZoneOffset.UTC)
            .format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH));
    String words = credit.description().isBlank() ? "" : "\"" + credit.description() + "\", ";
    return "They were given "
        + credit.amount().text()
        + " credit on "
        + day
        + (credit.reward().isEmpty()
            ? ", not by RewardDesk ("
            : " by a RewardDesk with other data (")
        + words
        + credit.id()
        + ").";
  }
}
