package app.rewarddesk.cli;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.detection.CampaignSummary;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `campaign save | list | show`.
@Command(
    name = "campaign",
    synopsisSubcommandLabel = "(save | list | show)",
    description = "Saves, lists and shows campaigns.")
final class CampaignCommand {
  private static final Logger LOG = LoggerFactory.getLogger(CampaignCommand.class);

  /// Adds a campaign, or changes the one of the same name.
  @Command(
      name = "save",
      description = "Adds the campaign of a file, or changes the one of its name.")
  static final class Save implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE.json", description = "The campaign.")
    private Path file = Path.of("");

    Save(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.work(Format.TABLE_ONLY, (desk, _) -> save(desk));
    }

    private ExitStatus save(Desk desk) {
      String text;
      try {
        text = Files.readString(file);
      } catch (IOException e) {
        LOG.info("A campaign file cannot be read", e);
        return session.terminal().problem(file + " cannot be read as a text in UTF-8.");
      }
      return switch (CampaignFile.read(text)) {
        case CampaignFile.Reading.Wrong(var problem) ->
            session.terminal().problem(file.getFileName() + ": " + problem);
        case CampaignFile.Reading.Understood(var campaign) -> save(desk, campaign);
      };
    }

    private ExitStatus save(Desk desk, Campaign fromFile) {
      CampaignId id =
          desk.campaigns().named(fromFile.name()).map(Campaign::id).orElse(fromFile.id());
      boolean isNew = id.equals(fromFile.id());
      if (!desk.campaigns().save(as(id, fromFile), desk.clock().instant())) {
        return session.terminal().problem("Another campaign is named " + fromFile.name() + ".");
      }
      int more = desk.evaluation().evaluate(id);
      desk.bringUpToDate();
      session
          .terminal()
          .say((isNew ? "Added " : "Changed ") + fromFile.name() + ". New rewards: " + more + ".");
      return ExitStatus.DONE;
    }

    private static Campaign as(CampaignId id, Campaign campaign) {
      return new Campaign(
          id,
          campaign.name(),
          campaign.offer(),
          campaign.rule(),
          campaign.holdDays(),
          campaign.onExistingDiscount());
    }
  }

  /// Lists all campaigns.
  @Command(name = "list", description = "Lists the campaigns.")
  static final class ListAll implements Callable<Integer> {
    private final Session session;

    ListAll(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.work(
          Format.TABLE_OR_JSON, (desk, format) -> print(desk.campaigns().all(), format));
    }

    private ExitStatus print(List<CampaignSummary> campaigns, Format format) {
      if (format == Format.JSON) {
        var result = new JsonObject();
        result.add("campaigns", JsonText.array(campaigns, ListAll::json));
        JsonText.print(session.terminal(), result);
        return ExitStatus.DONE;
      }
      var table =
          new TextTable(
              TextTable.Column.text("Campaign"),
              TextTable.Column.figure("Reward"),
              TextTable.Column.text("Qualifies with"),
              TextTable.Column.figure("Hold days"),
              TextTable.Column.figure("Participants"),
              TextTable.Column.figure("Due"));
      campaigns.forEach(
          one ->
              table.row(
                  one.campaign().name(),
                  one.campaign().offer().shortText(),
                  one.campaign().rule().text(),
                  String.valueOf(one.campaign().holdDays()),
                  String.valueOf(one.participants()),
                  String.valueOf(one.due())));
      table.print(session.terminal());
      return ExitStatus.DONE;
    }

    private static JsonObject json(CampaignSummary one) {
      var json = new JsonObject();
      json.addProperty("name", one.campaign().name());
      json.add("offer", OfferCodec.encode(one.campaign().offer()));
      json.addProperty("participants", one.participants());
      json.addProperty("due", one.due());
      return json;
    }
  }

  /// Shows a campaign as the file it could be saved from.
  @Command(name = "show", description = "Prints a campaign as a file that can be saved again.")
  static final class Show implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The campaign's name, in any letter case.")
    private String name = "";

    Show(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.work(
          Format.TABLE_OR_JSON,
          (desk, _) ->
              desk.campaigns()
                  .named(name)
                  .map(this::print)
                  .orElseGet(() -> session.noCampaign(name)));
    }

    private ExitStatus print(Campaign campaign) {
      JsonText.print(session.terminal(), CampaignFile.write(campaign));
      return ExitStatus.DONE;
    }
  }
}
