package app.rewarddesk.customer;

/// The id of a customer in Stripe, `cus_…`.
public record CustomerId(String value) {
  public CustomerId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A customer's id is not blank");
    }
  }
}
