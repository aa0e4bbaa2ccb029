package app.rewarddesk.stripe;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.ReasonCode;
import app.rewarddesk.settings.Mode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says why somebody is not rewarded, from how a call failed.
final class Reasons {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final Pattern OTHER_MODE =
      Pattern.compile("'([^']+)'.*similar object exists in (live|test) mode", Pattern.DOTALL);
  private static final Pattern OTHER_CURRENCY =
      Pattern.compile("currenc(y|ies)", Pattern.CASE_INSENSITIVE);

  private final String customer;
  private final Mode ours;

  private Reasons(String customer, Mode ours) {
    this.customer = customer;
    this.ours = ours;
  }

  Reasons(CustomerId customer, Mode ours) {
    this(customer.value(), ours);
  }

  /// For a call that is about no customer.
  static Reasons withoutCustomer(Mode ours) {
    return new Reasons("The customer", ours);
  }

  /// The reason for a call after which nothing is changed.
  NotRewardedReason of(Failure failure) {
    return switch (failure) {
      case Failure.NotReached() -> NotRewardedReason.unreachable();
      case Failure.SlowDown() -> slowDown();
      case Failure.Outdated() -> outdated();
      case Failure.KeySpent(var cause) -> noAnswer(cause);
      case Failure.Unknown(var cause) -> noAnswer(cause);
      case Failure.Refusal refusal -> said(refusal);
    };
  }

  private NotRewardedReason said(Failure.Refusal refusal) {
    return switch (refusal.status()) {
      case UNAUTHORIZED -> keyNotAccepted();
      case FORBIDDEN -> missingPermission(refusal);
      default -> aboutObjects(refusal);
    };
  }

  private NotRewardedReason aboutObjects(Failure.Refusal refusal) {
    String words = refusal.words();
    Matcher otherMode = OTHER_MODE.matcher(words);
    if (otherMode.find()) {
      return NotRewardedReason.wrongMode(otherMode.group(1), otherMode.group(2), ours.code());
    }
    if (refusal.code().equals("resource_missing")) {
      if (words.startsWith("No such customer")) {
        return NotRewardedReason.customerDeleted(customer);
      }
      if (words.startsWith("No such subscription")) {
        return NotRewardedReason.noSubscription("theirs is no longer in Stripe");
      }
    }
    return OTHER_CURRENCY.matcher(words).find() ? otherCurrency(refusal) : asStripeSays(refusal);
  }

  private static NotRewardedReason asStripeSays(Failure.Refusal refusal) {
    return NotRewardedReason.refused(refusal.words(), refusal.trace());
  }

  /// What Stripe says about currencies has no code of its own and differs from call to call.
  private static NotRewardedReason otherCurrency(Failure.Refusal refusal) {
    NotRewardedReason refused = asStripeSays(refusal);
    return new NotRewardedReason(
        ReasonCode.CURRENCY_MISMATCH, "Other currency", refusal.words(), refused.message());
  }

  private static NotRewardedReason missingPermission(Failure.Refusal refusal) {
    return PermissionWords.of(refusal.words())
        .map(NotRewardedReason::missingPermission)
        .orElseGet(
            () ->
                new NotRewardedReason(
                    ReasonCode.MISSING_PERMISSION,
                    "Key: permission",
                    refusal.words(),
                    asStripeSays(refusal).message()
                        + " Sending stopped; nothing was changed for the others."));
  }

  private static NotRewardedReason keyNotAccepted() {
    return new NotRewardedReason(
        ReasonCode.MISSING_PERMISSION,
        "Key: not accepted",
        "Stripe does not accept the key",
        "Stripe does not accept this key. Sending stopped; nothing was changed for the others.");
  }

  private static NotRewardedReason slowDown() {
    return unreached(
        "Stripe asks to slow down",
        "Stripe asked to slow down and did not take the call. Nothing was changed.");
  }

  private static NotRewardedReason outdated() {
    return new NotRewardedReason(
        ReasonCode.EXISTING_DISCOUNT,
        "Discounts changed",
        "Their discounts changed just now",
        "Their discounts changed while Stripe was too busy for the call. Nothing was sent, and what"
            + " they hold was kept.");
  }

  private static NotRewardedReason noAnswer(String cause) {
    return unreached("No answer", cause + " Nothing was changed.");
  }

  private static NotRewardedReason unreached(String found, String message) {
    return new NotRewardedReason(ReasonCode.STRIPE_UNREACHABLE, "Not reached", found, message);
  }
}
