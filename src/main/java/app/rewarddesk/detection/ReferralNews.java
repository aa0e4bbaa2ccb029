package app.rewarddesk.detection;

import app.rewarddesk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a row of a referrals file tells of its referral.
sealed interface ReferralNews {

  record Paid(Money amount, Instant paidAt) implements ReferralNews {}

  /// The payment of that moment and amount was refunded.
  record Refunded(Money amount, Instant paidAt) implements ReferralNews {}

  /// It qualifies, whatever was paid.
  record Qualified(Instant at) implements ReferralNews {}

  record Cancelled() implements ReferralNews {}

  /// Everything a row tells; nothing when the referral is just pending. What is wrong with the row
  /// it keeps as a complaint.
  static List<ReferralNews> read(RowCells row, Instant now) {
    Optional<Money> amount = row.amount();
    Optional<Instant> paidAt = row.time(ColumnMeaning.PAID_AT);
    Optional<Instant> qualifiedAt = row.time(ColumnMeaning.QUALIFIED_AT);
    Optional<Instant> day = paidAt.or(() -> qualifiedAt);
    boolean isPayment = amount.isPresent() && day.isPresent();
    RowStatus status = row.status().orElse(isPayment ? RowStatus.PAID : RowStatus.PENDING);
    return switch (status) {
      case PENDING -> List.of();
      case CANCELLED -> List.of(new Cancelled());
      case QUALIFIED -> {
        var qualified = new Qualified(qualifiedAt.or(() -> paidAt).orElse(now));
        yield amount.isPresent() && paidAt.isPresent()
            ? List.of(new Paid(amount.get(), paidAt.get()), qualified)
            : List.of(qualified);
      }
      case PAID, REFUNDED -> {
        if (!isPayment) {
          complainOf(status, row, amount.isEmpty() ? ColumnMeaning.AMOUNT : ColumnMeaning.PAID_AT);
          yield List.of();
        }
        yield List.of(
            status == RowStatus.PAID
                ? new Paid(amount.get(), day.get())
                : new Refunded(amount.get(), day.get()));
      }
    };
  }

  private static void complainOf(RowStatus status, RowCells row, ColumnMeaning empty) {
    String word = status.name().toLowerCase(Locale.ROOT);
    row.complain(
        empty,
        "The status is "
            + word
            + ", but the "
            + (empty == ColumnMeaning.AMOUNT ? "amount" : "day of the payment")
            + " is empty");
  }
}
