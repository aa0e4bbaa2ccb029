package app.rewarddesk.customer;

/// The id of a subscription in Stripe, `sub_…`.
public record SubscriptionId(String value) {
  public SubscriptionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A subscription's id is not blank");
    }
  }
}
