package app.rewarddesk.referral;

import java.util.UUID;

/// Names one referral, for ever.
public record ReferralId(String value) {
  public ReferralId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A referral's id is not blank");
    }
  }

  /// An id that no other referral has.
  public static ReferralId next() {
    return new ReferralId("ref_" + UUID.randomUUID().toString().replace("-", ""));
  }
}
