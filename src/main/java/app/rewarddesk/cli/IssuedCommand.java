package app.rewarddesk.cli;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.export.RewardLayouts;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.issuing.IssuedRow;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardKind;
import app.rewarddesk.reward.RewardState;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `issued`.
@Command(name = "issued", description = "Lists the rewards that were given, with their receipts.")
final class IssuedCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--campaign", paramLabel = "NAME", description = "Those of one campaign only.")
  private String campaign = "";

  IssuedCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.work(
        Format.ALL,
        (desk, format) ->
            Session.campaigns(desk, campaign)
                .map(campaigns -> list(desk, campaigns, format))
                .orElseGet(() -> session.noCampaign(campaign)));
  }

  private ExitStatus list(Desk desk, Set<CampaignId> campaigns, Format format) {
    var filter = new IssuedFilter(campaigns, "");
    List<IssuedRow> rows =
        Pages.all((offset, limit) -> desk.rewards().issued(filter, offset, limit));
    switch (format) {
      case TABLE -> print(rows);
      case CSV -> session.terminal().print(RewardLayouts.ISSUED, rows);
      case JSON -> {
        var result = new JsonObject();
        result.add("rewards", JsonText.array(rows, IssuedCommand::json));
        JsonText.print(session.terminal(), result);
      }
    }
    return ExitStatus.DONE;
  }

  private void print(List<IssuedRow> rows) {
    var table =
        new TextTable(
            TextTable.Column.text("Participant"),
            TextTable.Column.text("Email"),
            TextTable.Column.text("Campaign"),
            TextTable.Column.figure("Reward"),
            TextTable.Column.text("Issued"),
            TextTable.Column.text("State"),
            TextTable.Column.id("In Stripe"),
            TextTable.Column.id("Id"));
    rows.forEach(
        row ->
            table.row(
                row.reward().recipient().name(),
                row.reward().recipient().email().value(),
                row.reward().campaignName(),
                row.reward().offer().shortText(),
                Dates.day(row.at()),
                row.reward().state().name().title(),
                receipt(row.reward()).map(receipt -> receipt.stripeIds().getFirst()).orElse(""),
                row.reward().id().value()));
    table.print(session.terminal());
  }

  private static JsonObject json(IssuedRow row) {
    Reward reward = row.reward();
    Optional<Receipt> receipt = receipt(reward);
    var json = new JsonObject();
    json.addProperty("reward", reward.id().value());
    json.addProperty("campaign", reward.campaignName());
    json.addProperty("email", reward.recipient().email().value());
    json.add("customer", JsonText.orNull(receipt.map(r -> r.customer().value()).orElse("")));
    json.addProperty("kind", RewardKind.of(reward.offer()).code());
    json.add("amount", amount(reward.offer()));
    json.addProperty("issuedAt", row.at().toString());
    json.add("stripeIds", JsonText.texts(receipt.map(Receipt::stripeIds).orElse(List.of())));
    json.add("requestId", JsonText.orNull(receipt.map(Receipt::requestId).orElse("")));
    json.addProperty("state", reward.state().name().code());
    return json;
  }

  private static Optional<Receipt> receipt(Reward reward) {
    return reward.state() instanceof RewardState.Issued(var receipt)
        ? Optional.of(receipt)
        : Optional.empty();
  }

  /// `null` for a percentage, which is no amount.
  private static JsonElement amount(Offer offer) {
    return switch (offer) {
      case Offer.AccountCredit(var amount) -> JsonText.money(amount);
      case Offer.Coupon(Reduction.AmountOff(var amount), _, _) -> JsonText.money(amount);
      case Offer.Coupon(Reduction.PercentOff _, _, _) -> JsonNull.INSTANCE;
    };
  }
}
