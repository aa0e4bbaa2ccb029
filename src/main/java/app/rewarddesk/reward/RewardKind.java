package app.rewarddesk.reward;

import app.rewarddesk.campaign.Offer;
import java.util.Locale;

/// What kind of effect a reward has in Stripe.
public enum RewardKind {
  ACCOUNT_CREDIT("Account credit"),
  COUPON("Discount coupon");

  private final String title;

  RewardKind(String title) {
    this.title = title;
  }

  /// The kind of an offer.
  public static RewardKind of(Offer offer) {
    return switch (offer) {
      case Offer.AccountCredit _ -> ACCOUNT_CREDIT;
      case Offer.Coupon _ -> COUPON;
    };
  }

  /// The word in files, on the command line and in the database.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The word on the screen.
  public String title() {
    return title;
  }
}
