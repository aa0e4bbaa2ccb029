package app.rewarddesk.detection;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.ConflictPolicy;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.QualifyingRule;
import app.rewarddesk.money.Money;

/// Campaigns for tests: 25.00 usd of credit.
final class Campaigns {
  static final CampaignId SPRING = new CampaignId("cmp_spring");

  private Campaigns() {}

  /// One payment is enough, no hold.
  static Campaign simple() {
    return with(QualifyingRule.ONE_PAYMENT, 0);
  }

  static Campaign with(QualifyingRule rule, int holdDays) {
    return new Campaign(
        SPRING,
        "Spring",
        new Offer.AccountCredit(Money.of(2500, "usd")),
        rule,
        holdDays,
        ConflictPolicy.KEEP);
  }
}
