package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.CAMPAIGNS;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.ConflictPolicy;
import app.rewarddesk.campaign.MinimumSpend;
import app.rewarddesk.campaign.QualifyingRule;
import app.rewarddesk.money.Money;
import app.rewarddesk.store.jooq.tables.records.CampaignsRecord;
import java.util.Locale;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Campaigns as rows.
final class CampaignRows {
  private static final String ANYTHING = "anything";
  private static final String EACH = "each";
  private static final String SUM = "sum";

  private CampaignRows() {}

  /// All but the times.
  static CampaignsRecord write(Campaign campaign) {
    var row = new CampaignsRecord();
    row.setId(campaign.id().value());
    row.setName(campaign.name());
    row.setNameKey(RewardRows.key(campaign.name()));
    OfferColumns.OF_CAMPAIGN.write(row, campaign.offer());
    switch (campaign.rule().minimum()) {
      case MinimumSpend.Anything() -> write(row, ANYTHING, null);
      case MinimumSpend.Each(var amount) -> write(row, EACH, amount);
      case MinimumSpend.InSum(var amount) -> write(row, SUM, amount);
    }
    row.setPayments(campaign.rule().payments());
    row.setHoldDays(campaign.holdDays());
    row.setOnExistingDiscount(campaign.onExistingDiscount().name().toLowerCase(Locale.ROOT));
    return row;
  }

  private static void write(CampaignsRecord row, String kind, @Nullable Money least) {
    row.setMinimumKind(kind);
    row.setMinimumAmount(least == null ? null : least.minor());
    row.setMinimumCurrency(least == null ? null : least.currency().code());
  }

  static Campaign read(Record row) {
    return new Campaign(
        new CampaignId(row.get(CAMPAIGNS.ID)),
        row.get(CAMPAIGNS.NAME),
        OfferColumns.OF_CAMPAIGN.read(row),
        new QualifyingRule(minimum(row), row.get(CAMPAIGNS.PAYMENTS)),
        row.get(CAMPAIGNS.HOLD_DAYS),
        ConflictPolicy.valueOf(row.get(CAMPAIGNS.ON_EXISTING_DISCOUNT).toUpperCase(Locale.ROOT)));
  }

  private static MinimumSpend minimum(Record row) {
    String kind = row.get(CAMPAIGNS.MINIMUM_KIND);
    return switch (kind) {
      case ANYTHING -> new MinimumSpend.Anything();
      case EACH -> new MinimumSpend.Each(least(row));
      case SUM -> new MinimumSpend.InSum(least(row));
      default -> throw new IllegalStateException("No such minimum: " + kind);
    };
  }

  private static Money least(Record row) {
    return Money.of(row.get(CAMPAIGNS.MINIMUM_AMOUNT), row.get(CAMPAIGNS.MINIMUM_CURRENCY));
  }
}
