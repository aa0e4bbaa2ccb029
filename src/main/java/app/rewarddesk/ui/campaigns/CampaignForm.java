package app.rewarddesk.ui.campaigns;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.ConflictPolicy;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What the campaign editor's fields hold, as typed, and what is wrong with it.
record CampaignForm(String name, OfferFields offer, RuleFields rule, String holdDays) {

  /// What a new campaign begins with.
  static final CampaignForm NEW = new CampaignForm("", OfferFields.NEW, RuleFields.NEW, "14");

  /// The fields of a campaign that exists.
  static CampaignForm of(Campaign campaign) {
    return new CampaignForm(
        campaign.name(),
        OfferFields.of(campaign.offer()),
        RuleFields.of(campaign.rule()),
        Integer.toString(campaign.holdDays()));
  }

  /// The same fields under a name, where they have none yet.
  CampaignForm named(String other) {
    return name.isBlank() ? new CampaignForm(other, offer, rule, holdDays) : this;
  }

  /// One short sentence for each field that is wrong.
  Map<Field, String> problems() {
    Map<Field, String> found = new EnumMap<>(Field.class);
    if (name.isBlank() || name.strip().length() > Campaign.LONGEST_NAME) {
      found.put(Field.NAME, "1 to " + Campaign.LONGEST_NAME + " characters");
    }
    offer.findProblems(found);
    rule.findProblems(found);
    if (Typed.whole(holdDays, 0, Campaign.LONGEST_HOLD_DAYS).isEmpty()) {
      found.put(Field.HOLD_DAYS, "0 to " + Campaign.LONGEST_HOLD_DAYS);
    }
    return found;
  }

  /// The campaign these fields describe; empty while something is wrong.
  Optional<Campaign> campaign(CampaignId id) {
    return problems().isEmpty()
        ? Optional.of(
            new Campaign(
                id,
                name,
                offer.offer(),
                rule.rule(),
                Typed.whole(holdDays, 0, Campaign.LONGEST_HOLD_DAYS).orElseThrow(),
                ConflictPolicy.KEEP))
        : Optional.empty();
  }
}
