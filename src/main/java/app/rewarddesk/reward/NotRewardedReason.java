package app.rewarddesk.reward;

import app.rewarddesk.money.CurrencyCode;
import app.rewarddesk.referral.EmailAddress;
import java.util.List;

/// Why one person is not rewarded, with what was found.
///
/// @param brief at most three words for a table's cell: `2 customers`
/// @param found what was found, for a table's cell: `WELCOME20, 20 % until 3 Feb 2027`
/// @param message one sentence that says it all
public record NotRewardedReason(ReasonCode code, String brief, String found, String message) {

  /// @param held the discounts that stand in the way, for a person
  public static NotRewardedReason existingDiscount(List<String> held) {
    String all = String.join("; ", held);
    return new NotRewardedReason(
        ReasonCode.EXISTING_DISCOUNT,
        "Has a discount",
        all,
        "They hold " + all + ", which is not used up. It was kept.");
  }

  /// Another reward's discount may or may not be on the same subscription.
  public static NotRewardedReason earlierOneUnconfirmed() {
    return new NotRewardedReason(
        ReasonCode.EXISTING_DISCOUNT,
        "Not known yet",
        "An unconfirmed discount",
        "Whether an earlier reward's discount is on their subscription is not known yet. Nothing"
            + " was sent; check the unconfirmed rewards with Stripe, then send again.");
  }

  public static NotRewardedReason noCustomer(EmailAddress email) {
    return new NotRewardedReason(
        ReasonCode.NO_CUSTOMER,
        "No customer",
        "Nobody",
        "Stripe knows nobody with " + email + " in this account.");
  }

  /// @param customers the ids of all that have the email
  public static NotRewardedReason severalCustomers(EmailAddress email, List<String> customers) {
    return new NotRewardedReason(
        ReasonCode.SEVERAL_CUSTOMERS,
        customers.size() + " customers",
        String.join(" and ", customers),
        customers.size() + " customers have " + email + ". RewardDesk does not guess.");
  }

  /// @param theirs what became of the ones they had: `theirs ended on 11 Aug 2026`; blank: they
  ///   never had one
  public static NotRewardedReason noSubscription(String theirs) {
    return new NotRewardedReason(
        ReasonCode.NO_SUBSCRIPTION,
        "No subscription",
        theirs.isEmpty() ? "None" : capitalised(theirs),
        theirs.isEmpty()
            ? "This offer needs an active subscription; they have none."
            : "This offer needs an active subscription; " + theirs + ".");
  }

  /// @param plans what the active ones are
  public static NotRewardedReason severalSubscriptions(List<String> plans) {
    return new NotRewardedReason(
        ReasonCode.SEVERAL_SUBSCRIPTIONS,
        plans.size() + " subscriptions",
        String.join("; ", plans),
        "They have " + plans.size() + " active subscriptions, and RewardDesk does not guess.");
  }

  public static NotRewardedReason otherCurrency(CurrencyCode theirs, CurrencyCode offered) {
    return new NotRewardedReason(
        ReasonCode.CURRENCY_MISMATCH,
        "Pays in " + theirs,
        "Customer pays in " + theirs,
        "They pay in "
            + theirs
            + "; the campaign has amounts for "
            + offered
            + ". Nothing is converted.");
  }

  public static NotRewardedReason noCurrency(CurrencyCode offered) {
    return new NotRewardedReason(
        ReasonCode.CURRENCY_MISMATCH,
        "No currency yet",
        "Customer has no currency yet",
        "Stripe has no currency for them yet; giving "
            + offered
            + " would fix it for good, so nothing was given.");
  }

  public static NotRewardedReason customerDeleted(String customer) {
    return new NotRewardedReason(
        ReasonCode.CUSTOMER_DELETED, "Deleted", customer, customer + " was deleted in Stripe.");
  }

  public static NotRewardedReason otherProduct(List<String> theirs, List<String> offered) {
    return new NotRewardedReason(
        ReasonCode.PRODUCT_MISMATCH,
        "Other product",
        String.join(", ", theirs),
        "The coupon is for "
            + String.join(", ", offered)
            + "; they have "
            + String.join(", ", theirs)
            + ".");
  }

  /// @param why what the payment went through: `The payment of x@y.z was refunded on 18 Nov 2026`
  public static NotRewardedReason cancelled(String why) {
    return new NotRewardedReason(ReasonCode.CANCELLED, "Cancelled", why, why + ".");
  }

  /// Somebody marked, dismissed or sent it since the preflight.
  public static NotRewardedReason noLongerDue() {
    return new NotRewardedReason(
        ReasonCode.CANCELLED,
        "No longer due",
        "Changed since the preflight",
        "It was no longer due when its turn came. Nothing was sent.");
  }

  /// @param signal what looks alike: `Same person as the invitee, l.neri@bottega.it`
  public static NotRewardedReason selfReferral(String signal) {
    return new NotRewardedReason(ReasonCode.SELF_REFERRAL, "Self-referral?", signal, signal + ".");
  }

  /// @param permission what the key may not do: `write coupons`
  public static NotRewardedReason missingPermission(String permission) {
    return new NotRewardedReason(
        ReasonCode.MISSING_PERMISSION,
        "Key: permission",
        "The key may not " + permission,
        "The key may not " + permission + ". Sending stopped; nothing was changed for the others.");
  }

  public static NotRewardedReason wrongMode(String object, String itsMode, String ours) {
    return new NotRewardedReason(
        ReasonCode.WRONG_MODE,
        "Wrong mode",
        object + " is " + itsMode,
        object + " belongs to " + itsMode + " data, but this is " + ours + ".");
  }

  /// @param words Stripe's own
  /// @param trace error code and request id, as far as there are any: `resource_missing, request
  ///   req_1`
  public static NotRewardedReason refused(String words, String trace) {
    String message = "Stripe said: \"" + words + "\"";
    return new NotRewardedReason(
        ReasonCode.REFUSED_BY_STRIPE,
        "Refused",
        words,
        trace.isEmpty() ? message : message + " (" + trace + ")");
  }

  public static NotRewardedReason unreachable() {
    return new NotRewardedReason(
        ReasonCode.STRIPE_UNREACHABLE,
        "Not reached",
        "No connection",
        "No connection before anything was sent. Nothing was changed.");
  }

  /// A call without an answer turned out to have had no effect.
  public static NotRewardedReason notThere() {
    return new NotRewardedReason(
        ReasonCode.STRIPE_UNREACHABLE,
        "No effect",
        "Not in Stripe",
        "Stripe was looked through and it is not there; nothing was given. It is due again.");
  }

  /// Stripe did not answer several times in a row, so the run ended before this one.
  public static NotRewardedReason silence() {
    return new NotRewardedReason(
        ReasonCode.STRIPE_UNREACHABLE,
        "Not reached",
        "No connection",
        "Stripe did not answer several times in a row. Sending stopped; nothing was changed for"
            + " the others.");
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
