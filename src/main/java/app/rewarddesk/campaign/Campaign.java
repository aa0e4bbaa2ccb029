package app.rewarddesk.campaign;

/// The rules of one referral programme: who qualifies, what the participant gets, when, and what
/// happens when the customer already holds a discount.
///
/// @param name 1 to 40 characters (a coupon in Stripe carries it, whose names are at most 40 long);
///   unique
/// @param holdDays days between qualifying and due, 0 to 365, so that refunds show first
public record Campaign(
    CampaignId id,
    String name,
    Offer offer,
    QualifyingRule rule,
    int holdDays,
    ConflictPolicy onExistingDiscount) {
  public static final int LONGEST_NAME = 40;
  public static final int LONGEST_HOLD_DAYS = 365;

  public Campaign {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters");
    }
    if (holdDays < 0 || holdDays > LONGEST_HOLD_DAYS) {
      throw new IllegalArgumentException("holdDays must be 0 to " + LONGEST_HOLD_DAYS);
    }
  }
}
