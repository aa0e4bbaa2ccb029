package app.rewarddesk.reward;

import java.util.List;
import java.util.Locale;

/// Why somebody is not rewarded: the closed list (DESIGN, "What can be given").
public enum ReasonCode {
  EXISTING_DISCOUNT(
      "Existing discount",
      "They hold an earlier discount that is not used up. It was kept.",
      "Wait until theirs is used up, then send again"),
  NO_CUSTOMER(
      "No customer with that email",
      "Stripe knows nobody with this email in this account.",
      "Check the email, or send again once they are a customer"),
  SEVERAL_CUSTOMERS(
      "Several customers with that email",
      "RewardDesk does not guess which of them it is.",
      "Merge them in Stripe or give them different emails, then Sync now"),
  NO_SUBSCRIPTION(
      "No active subscription",
      "This offer needs an active subscription.",
      "Send again once they have a subscription"),
  SEVERAL_SUBSCRIPTIONS(
      "Several active subscriptions",
      "They have more than one, and RewardDesk does not guess.",
      "Put the discount on one of them in Stripe, then Mark as Issued"),
  CURRENCY_MISMATCH(
      "Currency does not match",
      "The campaign has no amount in the customer's currency. Nothing is converted.",
      "Reward them from a campaign in their currency"),
  CUSTOMER_DELETED(
      "Customer deleted",
      "The customer was deleted in Stripe.",
      "Send again once they are a customer again"),
  PRODUCT_MISMATCH(
      "Coupon not valid for their product",
      "The coupon is for other products than theirs.",
      "Widen the campaign's products, or give it by hand and Mark as Issued"),
  CAP_REACHED(
      "Cap reached", "This person has had as many rewards as the campaign gives.", "Dismiss it"),
  OVER_BUDGET(
      "Over budget", "The month's budget does not hold this reward.", "Wait for next month"),
  CANCELLED(
      "Reward cancelled", "The payment behind it was taken back.", "Nothing is owed any more"),
  SELF_REFERRAL(
      "Self-referral suspected",
      "Participant and invitee may be the same person.",
      "Compare the two, then Mark as Issued or Dismiss"),
  MISSING_PERMISSION(
      "API key lacks a permission",
      "The key may not do this. Sending stopped; nothing was changed for the others.",
      "Give the key the permission in Stripe, then send again"),
  WRONG_MODE(
      "Wrong mode",
      "Stripe's object belongs to the other mode, live or test.",
      "Open Settings and choose the key of the right mode"),
  REFUSED_BY_STRIPE(
      "Stripe refused",
      "Stripe said no, in its own words.",
      "Mend what Stripe names, then send again"),
  STRIPE_UNREACHABLE(
      "Stripe could not be reached",
      "No connection before anything was sent. Nothing was changed.",
      "Check the connection, then send again");

  private final String title;
  private final String sentence;
  private final String nextStep;

  ReasonCode(String title, String sentence, String nextStep) {
    this.title = title;
    this.sentence = sentence;
    this.nextStep = nextStep;
  }

  /// The reason with that code.
  ///
  /// @throws IllegalArgumentException when there is none
  public static ReasonCode of(String code) {
    return List.of(values()).stream()
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such reason: " + code));
  }

  /// The word in files, on the command line and in the database: `existing_discount`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it would meet every other reward of the run as well, so that the run ends.
  public boolean endsTheRun() {
    return this == MISSING_PERMISSION;
  }

  /// Whether it says nothing about the reward: the key or the connection is what fails.
  public boolean isAboutTheWay() {
    return endsTheRun() || this == STRIPE_UNREACHABLE;
  }

  /// The reason as a heading.
  public String title() {
    return title;
  }

  /// The reason in one sentence that holds for everybody it meets.
  public String sentence() {
    return sentence;
  }

  /// What to do about it.
  public String nextStep() {
    return nextStep;
  }
}
