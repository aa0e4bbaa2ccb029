package app.rewarddesk.issuing;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.reward.Reward;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// What one coupon in Stripe stands for: an offer of a campaign. All its rewards share the one
/// coupon.
///
/// @param label the campaign's name, which the coupon is created with
public record CouponSetting(CampaignId campaign, String label, Offer.Coupon offer) {

  /// The setting of a reward's coupon; empty when its offer is none.
  static Optional<CouponSetting> of(Reward reward) {
    return switch (reward.offer()) {
      case Offer.AccountCredit _ -> Optional.empty();
      case Offer.Coupon coupon ->
          Optional.of(new CouponSetting(reward.campaign(), reward.campaignName(), coupon));
    };
  }

  /// The coupon's id in Stripe: ours, the same for the same campaign and offer whenever it is asked
  /// for.
  public String couponId() {
    String setting =
        String.join(
            "|",
            campaign.value(),
            offer.reduction().text(),
            offer.duration().text(),
            String.join(",", offer.products()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(setting.getBytes(StandardCharsets.UTF_8));
      return "rewarddesk_" + HexFormat.of().formatHex(digest, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
