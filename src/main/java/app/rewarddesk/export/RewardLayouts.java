package app.rewarddesk.export;

import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.IssuedRow;
import app.rewarddesk.issuing.NotRewarded;
import app.rewarddesk.issuing.Planned;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardKind;
import app.rewarddesk.reward.RewardState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The lists of rewards as CSV files. Amounts are minor units with their currency beside them,
/// times are ISO 8601 in UTC.
public final class RewardLayouts {

  /// `due_since` is blank unless the reward is due; `customer` is blank unless it is ready;
  /// `amount` and `currency` are blank for a percentage.
  public static final CsvLayout<DueRow> DUE =
      new CsvLayout<>(
          List.of(
              "reward",
              "campaign",
              "participant_email",
              "participant_name",
              "invitee",
              "side",
              "offer",
              "amount",
              "currency",
              "state",
              "due_since",
              "stripe",
              "customer"),
          RewardLayouts::due);

  /// Several `stripe_ids` have spaces between them.
  public static final CsvLayout<IssuedRow> ISSUED =
      new CsvLayout<>(
          List.of(
              "reward",
              "campaign",
              "email",
              "customer",
              "kind",
              "amount",
              "currency",
              "issued_at",
              "stripe_ids",
              "request_id",
              "state"),
          RewardLayouts::issued);

  public static final CsvLayout<NotGiven> NOT_REWARDED =
      new CsvLayout<>(
          List.of(
              "reward", "campaign", "email", "name", "invitee", "reason", "message", "next_step"),
          RewardLayouts::notRewarded);

  /// What a send would do. `outcome` is `would_reward` or `not_rewarded`; `customer` and `change`
  /// are blank for those who would not be rewarded, the last three for those who would.
  public static final CsvLayout<PlanRow> PLAN =
      new CsvLayout<>(
          List.of(
              "reward",
              "campaign",
              "email",
              "name",
              "invitee",
              "offer",
              "amount",
              "currency",
              "outcome",
              "customer",
              "change",
              "reason",
              "message",
              "next_step"),
          RewardLayouts::plan);

  private RewardLayouts() {}

  private static List<String> due(DueRow row) {
    Reward reward = row.reward();
    return List.of(
        reward.id().value(),
        reward.campaignName(),
        reward.recipient().email().value(),
        reward.recipient().name(),
        reward.invitee(),
        reward.side().code(),
        reward.offer().shortText(),
        minorUnits(reward.offer()),
        currency(reward.offer()),
        reward.state().name().code(),
        reward.state() instanceof RewardState.Due(var since) ? since.toString() : "",
        row.readiness().code(),
        row.readiness() instanceof Readiness.Ready(var customer) ? customer.value() : "");
  }

  private static List<String> issued(IssuedRow row) {
    Reward reward = row.reward();
    Optional<Receipt> receipt =
        reward.state() instanceof RewardState.Issued(var its) ? Optional.of(its) : Optional.empty();
    return List.of(
        reward.id().value(),
        reward.campaignName(),
        reward.recipient().email().value(),
        receipt.map(its -> its.customer().value()).orElse(""),
        RewardKind.of(reward.offer()).code(),
        minorUnits(reward.offer()),
        currency(reward.offer()),
        row.at().toString(),
        receipt.map(its -> String.join(" ", its.stripeIds())).orElse(""),
        receipt.map(Receipt::requestId).orElse(""),
        reward.state().name().code());
  }

  private static List<String> notRewarded(NotGiven one) {
    Reward reward = one.reward();
    return List.of(
        reward.id().value(),
        reward.campaignName(),
        reward.recipient().email().value(),
        reward.recipient().name(),
        reward.invitee(),
        one.reason(),
        one.message(),
        one.nextStep());
  }

  private static List<String> plan(PlanRow row) {
    return switch (row) {
      case PlanRow.Would(Planned(var reward, var account, var change)) ->
          planned(
              reward,
              List.of("would_reward", account.customer().id().value(), change.text(), "", "", ""));
      case PlanRow.WouldNot(NotRewarded(var reward, var reason)) ->
          planned(
              reward,
              List.of(
                  "not_rewarded",
                  "",
                  "",
                  reason.code().code(),
                  reason.message(),
                  reason.code().nextStep()));
    };
  }

  private static List<String> planned(Reward reward, List<String> outcome) {
    return Stream.concat(
            Stream.of(
                reward.id().value(),
                reward.campaignName(),
                reward.recipient().email().value(),
                reward.recipient().name(),
                reward.invitee(),
                reward.offer().shortText(),
                minorUnits(reward.offer()),
                currency(reward.offer())),
            outcome.stream())
        .toList();
  }

  private static String minorUnits(Offer offer) {
    return amount(offer).map(amount -> String.valueOf(amount.minor())).orElse("");
  }

  private static String currency(Offer offer) {
    return amount(offer).map(amount -> amount.currency().code()).orElse("");
  }

  private static Optional<Money> amount(Offer offer) {
    return switch (offer) {
      case Offer.AccountCredit(var amount) -> Optional.of(amount);
      case Offer.Coupon(Reduction.AmountOff(var amount), _, _) -> Optional.of(amount);
      case Offer.Coupon(Reduction.PercentOff _, _, _) -> Optional.empty();
    };
  }
}
