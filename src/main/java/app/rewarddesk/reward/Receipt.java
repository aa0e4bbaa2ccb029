package app.rewarddesk.reward;

import app.rewarddesk.customer.CustomerId;
import java.time.Instant;
import java.util.List;

/// What Stripe returned for an issued reward.
///
/// @param stripeIds the objects that hold the effect, the main one first: `cbtxn_…`, or `di_…`,
///   `sub_…`
/// @param requestId Stripe's id of the call; blank when the effect was found later by looking
/// @param issuedAt when Stripe accepted it
public record Receipt(
    RewardKind kind,
    CustomerId customer,
    List<String> stripeIds,
    String requestId,
    Instant issuedAt) {
  public Receipt {
    stripeIds = List.copyOf(stripeIds);
    if (stripeIds.isEmpty()) {
      throw new IllegalArgumentException("A receipt names at least one object in Stripe");
    }
  }
}
