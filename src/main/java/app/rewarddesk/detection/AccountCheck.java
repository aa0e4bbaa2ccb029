package app.rewarddesk.detection;

import java.time.Clock;
import java.util.Optional;

/// Keeps a data file with one Stripe account: the first key that is used decides, a key of another
/// account is refused.
public final class AccountCheck {
  private final StripeReader reader;
  private final CustomerIndex index;
  private final Clock clock;

  public AccountCheck(StripeReader reader, CustomerIndex index, Clock clock) {
    this.reader = reader;
    this.index = index;
    this.clock = clock;
  }

  /// Asks Stripe whose key it is. One read. Where Stripe does not tell, nothing is said against the
  /// key: the objects of another account are unknown to it, so it can change nothing of theirs.
  ///
  /// @return empty when nothing speaks against the key; else what is so and what to do
  public Optional<String> problem() {
    return switch (reader.account()) {
      case StripeReader.Account.Unread(var problem) -> Optional.of(problem);
      case StripeReader.Account.Untold() -> Optional.empty();
      case StripeReader.Account.Is(var id, var name) -> problemWith(id, name);
    };
  }

  private Optional<String> problemWith(String id, String name) {
    Optional<String> owner = index.account();
    if (owner.isEmpty()) {
      index.adopt(id, name, clock.instant());
      return Optional.empty();
    }
    return owner.get().equals(id)
        ? Optional.empty()
        : Optional.of(
            "This data belongs to the Stripe account "
                + owner.get()
                + ", but the key belongs to "
                + id
                + ". Use a key of "
                + owner.get()
                + ", or another data folder.");
  }
}
