package app.rewarddesk.stripe;

import app.rewarddesk.detection.StripeReader;
import com.stripe.model.Account;
import java.util.Optional;

/// Asks whose account a key belongs to. A restricted key may not read the account, but the refusal
/// names it.
final class WhoseKey {
  private final StripeCalls calls;

  WhoseKey(StripeCalls calls) {
    this.calls = calls;
  }

  StripeReader.Account account() {
    return switch (ask()) {
      case Outcome.Done<StripeReader.Account.Is>(var account) -> account;
      case Outcome.Failed<StripeReader.Account.Is>(var failure) ->
          new StripeReader.Account.Unread(Problems.of(failure));
    };
  }

  private Outcome<StripeReader.Account.Is> ask() {
    return switch (calls.ask("read the account", stripe -> stripe.accounts().retrieveCurrent())) {
      case Outcome.Done<Account>(var account) ->
          new Outcome.Done<>(new StripeReader.Account.Is(account.getId(), name(account)));
      case Outcome.Failed<Account>(var failure) ->
          namedIn(failure)
              .<Outcome<StripeReader.Account.Is>>map(
                  id -> new Outcome.Done<>(new StripeReader.Account.Is(id, "")))
              .orElseGet(() -> new Outcome.Failed<>(failure));
    };
  }

  private static Optional<String> namedIn(Failure failure) {
    return failure instanceof Failure.Refusal refusal && refusal.status() == 403
        ? PermissionWords.account(refusal.words())
        : Optional.empty();
  }

  private static String name(Account account) {
    return Optional.ofNullable(account.getBusinessProfile())
        .map(Account.BusinessProfile::getName)
        .or(
            () ->
                Optional.ofNullable(account.getSettings())
                    .map(Account.Settings::getDashboard)
                    .map(Account.Settings.Dashboard::getDisplayName))
        .orElse("");
  }
}
