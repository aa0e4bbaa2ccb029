package app.rewarddesk.detection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a row of a referrals file says of its referral or payment.
enum RowStatus {
  PENDING,
  QUALIFIED,
  PAID,
  REFUNDED,
  CANCELLED;

  /// The status that somebody wrote, in any letter case, also in Stripe's spelling `canceled`;
  /// empty when there is no such status.
  static Optional<RowStatus> parse(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    String ours = word.equals("CANCELED") ? "CANCELLED" : word;
    return Arrays.stream(values()).filter(status -> status.name().equals(ours)).findFirst();
  }
}
