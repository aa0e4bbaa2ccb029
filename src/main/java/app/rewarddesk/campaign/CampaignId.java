package app.rewarddesk.campaign;

import java.util.UUID;

/// Names one campaign, for ever.
public record CampaignId(String value) {
  public CampaignId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A campaign's id is not blank");
    }
  }

  /// An id that no other campaign has.
  public static CampaignId next() {
    return new CampaignId("cmp_" + UUID.randomUUID().toString().replace("-", ""));
  }
}
