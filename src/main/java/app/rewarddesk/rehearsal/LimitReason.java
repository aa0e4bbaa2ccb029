package app.rewarddesk.rehearsal;

import java.util.Locale;

/// Why Stripe answered 429, as its header `Stripe-Rate-Limited-Reason` says it.
public enum LimitReason {
  GLOBAL_RATE,
  ENDPOINT_RATE,
  GLOBAL_CONCURRENCY,
  ENDPOINT_CONCURRENCY,
  RESOURCE_SPECIFIC;

  /// The word in the header, such as `endpoint-rate`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
