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
    return switch (calls.ask("read the account", stripe -> stripe.accounts().retrieveCurrent())) {
      case Outcome.Done<Account>(var account) ->
          new StripeReader.Account.Is(account.getId(), name(account));
      case Outcome.Failed<Account>(Failure.Refusal refusal)
          when refusal.status() == 403 || refusal.status() == 404 ->
          PermissionWords.account(refusal.words())
              .<StripeReader.Account>map(id -> new StripeReader.Account.Is(id, ""))
              .orElseGet(StripeReader.Account.Untold::new);
      case Outcome.Failed<Account>(var failure) ->
          new StripeReader.Account.Unread(Problems.of(failure));
    };
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
