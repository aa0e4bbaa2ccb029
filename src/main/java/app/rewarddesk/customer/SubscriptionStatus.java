package app.rewarddesk.customer;

import java.util.Locale;

/// Stripe's states of a subscription.
public enum SubscriptionStatus {
  ACTIVE,
  TRIALING,
  PAST_DUE,
  INCOMPLETE,
  INCOMPLETE_EXPIRED,
  UNPAID,
  CANCELED,
  PAUSED,
  /// A state that this version of RewardDesk does not know; it counts as not active.
  OTHER;

  /// The state that Stripe named.
  public static SubscriptionStatus of(String code) {
    for (SubscriptionStatus status : values()) {
      if (status.code().equals(code)) {
        return status;
      }
    }
    return OTHER;
  }

  /// Stripe's word for it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether a reward can be put on such a subscription.
  public boolean isActive() {
    return switch (this) {
      case ACTIVE, TRIALING, PAST_DUE -> true;
      case INCOMPLETE, INCOMPLETE_EXPIRED, UNPAID, CANCELED, PAUSED, OTHER -> false;
    };
  }
}
