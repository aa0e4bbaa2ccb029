package app.rewarddesk.cli;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.ConflictPolicy;
import app.rewarddesk.campaign.MinimumSpend;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.QualifyingRule;
import app.rewarddesk.money.Money;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/// A campaign as a JSON file. Every field of the format is known here; one whose feature is not
/// built yet is understood only when it says that the feature is off.
public final class CampaignFile {
  private static final JsonPrimitive FALSE = new JsonPrimitive(false);
  private static final JsonPrimitive TRUE = new JsonPrimitive(true);

  private CampaignFile() {}

  /// What came of reading a file.
  public sealed interface Reading {

    /// @param campaign with an id of its own
    record Understood(Campaign campaign) implements Reading {}

    /// @param problem one sentence that names the field
    record Wrong(String problem) implements Reading {}
  }

  public static Reading read(String text) {
    try {
      return new Reading.Understood(decode(new Fields(StrictJson.read(text), "")));
    } catch (WrongField e) {
      return new Reading.Wrong(e.sentence());
    }
  }

  private static Campaign decode(Fields file) throws WrongField {
    String name = file.text("name");
    if (name.length() > Campaign.LONGEST_NAME) {
      throw file.wrong("name", "must have at most " + Campaign.LONGEST_NAME + " characters");
    }
    file.word("kind", List.of("single_sided"), List.of("double_sided", "milestone"));
    file.notBuiltYet("milestones", new JsonArray());
    file.notBuiltYet("inviteeOffer", JsonNull.INSTANCE);
    Offer offer = OfferCodec.decode(file.object("offer"));
    file.word("onExistingDiscount", List.of("keep"), List.of("wait", "stack", "credit"));
    file.word("onSeveralSubscriptions", List.of("ask"), List.of("highest", "newest"));
    file.word("withoutSubscription", List.of("tell"), List.of("promotion_code", "credit"));
    QualifyingRule rule = rule(file.objectOrNone("qualify"));
    int holdDays = file.whole("holdDays", 0, Campaign.LONGEST_HOLD_DAYS, 0);
    notBuiltYet(file);
    file.noOthers();
    return new Campaign(CampaignId.next(), name, offer, rule, holdDays, ConflictPolicy.KEEP);
  }

  private static QualifyingRule rule(Fields qualify) throws WrongField {
    MinimumSpend minimum =
        qualify.has("minimumSpend")
            ? minimum(qualify.object("minimumSpend"))
            : new MinimumSpend.Anything();
    int payments = qualify.whole("payments", 1, QualifyingRule.MOST_PAYMENTS, 1);
    qualify.notBuiltYet("withinDays", JsonNull.INSTANCE);
    qualify.notBuiltYet("newCustomersOnly", FALSE);
    qualify.notBuiltYet("products", new JsonArray());
    qualify.noOthers();
    return new QualifyingRule(minimum, payments);
  }

  private static MinimumSpend minimum(Fields spend) throws WrongField {
    var amount = spend.money("amount", "currency");
    boolean sum = spend.flag("sum", false);
    spend.noOthers();
    return sum ? new MinimumSpend.InSum(amount) : new MinimumSpend.Each(amount);
  }

  private static void notBuiltYet(Fields file) throws WrongField {
    Fields caps = file.objectOrNone("caps");
    Fields perParticipant = caps.objectOrNone("perParticipant");
    for (String cap : List.of("total", "perMonth", "perYear")) {
      perParticipant.notBuiltYet(cap, JsonNull.INSTANCE);
    }
    perParticipant.noOthers();
    caps.noOthers();

    Fields budget = file.objectOrNone("budget");
    budget.notBuiltYet("perMonth", new JsonObject());
    budget.noOthers();

    Fields track = file.objectOrNone("track");
    track.notBuiltYet("promotionCodes", TRUE);
    track.notBuiltYet("clientReferenceId", TRUE);
    var keys = new JsonArray();
    keys.add("referral_code");
    keys.add("referred_by");
    track.notBuiltYet("metadataKeys", keys);
    track.noOthers();

    Fields autoReward = file.objectOrNone("autoReward");
    autoReward.notBuiltYet("enabled", FALSE);
    autoReward.notBuiltYet("perRun", new JsonPrimitive(100));
    autoReward.notBuiltYet("perDay", new JsonPrimitive(500));
    autoReward.noOthers();
  }

  /// The file of a campaign; reading it gives the same campaign but for the id.
  static JsonObject write(Campaign campaign) {
    var file = new JsonObject();
    file.addProperty("name", campaign.name());
    file.addProperty("kind", "single_sided");
    file.add("offer", OfferCodec.encode(campaign.offer()));
    file.addProperty(
        "onExistingDiscount",
        switch (campaign.onExistingDiscount()) {
          case KEEP -> "keep";
        });
    file.add("qualify", encode(campaign.rule()));
    file.addProperty("holdDays", campaign.holdDays());
    return file;
  }

  private static JsonObject encode(QualifyingRule rule) {
    var qualify = new JsonObject();
    switch (rule.minimum()) {
      case MinimumSpend.Anything() -> {}
      case MinimumSpend.Each(var amount) -> qualify.add("minimumSpend", spend(amount, false));
      case MinimumSpend.InSum(var amount) -> qualify.add("minimumSpend", spend(amount, true));
    }
    qualify.addProperty("payments", rule.payments());
    return qualify;
  }

  private static JsonObject spend(Money amount, boolean sum) {
    var spend = new JsonObject();
    spend.addProperty("amount", amount.minor());
    spend.addProperty("currency", amount.currency().code());
    spend.addProperty("sum", sum);
    return spend;
  }
}
