package app.rewarddesk.stripe;

import app.rewarddesk.detection.StripeReader;
import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.settings.KeyProbe;
import app.rewarddesk.settings.KeyReport;
import app.rewarddesk.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks a key by one read a permission. Whether a restricted key may write cannot be told without
/// writing.
public final class StripeKeyProbe implements KeyProbe {
  private static final int FORBIDDEN = 403;

  private final ApiBase base;

  public StripeKeyProbe(ApiBase base) {
    this.base = base;
  }

  @Override
  public KeyReport probe(ApiKey key, Progress progress) {
    try (var connection = new StripeConnection(key, base, CallRate.of(key.mode()))) {
      StripeCalls calls = connection.calls();
      return switch (new WhoseKey(calls).account()) {
        case StripeReader.Account.Unread(var problem) -> new KeyReport.Unknown(problem);
        case StripeReader.Account.Untold() ->
            known("", "An account that this key may not read", calls, progress);
        case StripeReader.Account.Is(var id, var name) ->
            known(id, name.isEmpty() ? id : name, calls, progress);
      };
    }
  }

  private static KeyReport known(String id, String name, StripeCalls calls, Progress progress) {
    List<KeyReport.Permission> checked = new ArrayList<>();
    KeyPermission[] all = KeyPermission.values();
    for (KeyPermission permission : all) {
      progress.report(checked.size(), all.length, "checking " + permission.resource());
      Optional<Failure> failure = failure(permission, calls);
      if (failure.isPresent() && !isForbidden(failure.get())) {
        return new KeyReport.Unknown(Problems.of(failure.get()));
      }
      checked.add(
          new KeyReport.Permission(
              permission.resource(),
              permission.need().title(),
              permission.purpose(),
              verdict(permission, failure.isPresent(), calls.key())));
    }
    progress.report(all.length, all.length, "checked");
    return new KeyReport.Known(id, name, checked);
  }

  private static Optional<Failure> failure(KeyPermission permission, StripeCalls calls) {
    Outcome<Boolean> outcome =
        calls.ask(
            "check " + permission.resource(),
            stripe -> {
              permission.read(stripe);
              return true;
            });
    return switch (outcome) {
      case Outcome.Done<Boolean> _ -> Optional.empty();
      case Outcome.Failed<Boolean>(var failure) -> Optional.of(failure);
    };
  }

  private static boolean isForbidden(Failure failure) {
    return failure instanceof Failure.Refusal refusal && refusal.status() == FORBIDDEN;
  }

  private static KeyReport.Verdict verdict(
      KeyPermission permission, boolean forbidden, ApiKey key) {
    if (forbidden) {
      return KeyReport.Verdict.MISSING;
    }
    return switch (permission.need()) {
      case READ -> KeyReport.Verdict.ALLOWED;
      case WRITE -> key.isRestricted() ? KeyReport.Verdict.READ_ALLOWED : KeyReport.Verdict.ALLOWED;
    };
  }
}
