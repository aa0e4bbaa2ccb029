package app.rewarddesk.customer;

/// A discount that a customer holds and has not used up.
///
/// @param id Stripe's id, `di_…`: an update of a subscription sends it back, or the discount is
///   lost
/// @param coupon the id of the coupon it was made from
/// @param description what it gives, for a person: `WELCOME20, 20 % until 3 Feb 2027`
public record HeldDiscount(String id, String coupon, String description) {
  public HeldDiscount {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A discount's id is not blank");
    }
  }
}
