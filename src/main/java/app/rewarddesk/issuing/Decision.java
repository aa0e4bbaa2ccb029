package app.rewarddesk.issuing;

import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.HeldDiscount;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.money.CurrencyCode;
import app.rewarddesk.money.Money;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.reward.NotRewardedReason;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether an offer can be given to somebody, by what is known of them. The same rules decide in
/// the preflight, over the index, and just before the write, over a fresh reading (DESIGN, "What
/// can be given").
sealed interface Decision {

  /// It can.
  record Give(CustomerAccount account, Change change) implements Decision {}

  /// It cannot.
  record Withhold(NotRewardedReason reason) implements Decision {}

  /// Nothing is owed now, so there is nothing to decide.
  record LeaveOut() implements Decision {}

  /// Decides over everybody who has the email.
  static Decision among(EmailAddress email, List<CustomerAccount> candidates, Offer offer) {
    List<CustomerAccount> present =
        candidates.stream().filter(candidate -> !candidate.customer().deleted()).toList();
    if (present.size() > 1) {
      return new Withhold(
          NotRewardedReason.severalCustomers(
              email, present.stream().map(one -> one.customer().id().value()).toList()));
    }
    if (present.isEmpty()) {
      return new Withhold(
          candidates.isEmpty()
              ? NotRewardedReason.noCustomer(email)
              : NotRewardedReason.customerDeleted(candidates.getFirst().customer().id().value()));
    }
    return about(present.getFirst(), offer);
  }

  /// Decides over one customer.
  static Decision about(CustomerAccount account, Offer offer) {
    if (account.customer().deleted()) {
      return new Withhold(NotRewardedReason.customerDeleted(account.customer().id().value()));
    }
    return switch (offer) {
      case Offer.AccountCredit(var amount) -> aboutCredit(account, amount);
      case Offer.Coupon coupon -> aboutCoupon(account, coupon);
    };
  }

  private static Decision aboutCredit(CustomerAccount account, Money amount) {
    CustomerSnapshot customer = account.customer();
    Optional<CurrencyCode> theirs = customer.currency();
    if (theirs.isEmpty()) {
      return new Withhold(NotRewardedReason.noCurrency(amount.currency()));
    }
    if (!theirs.get().equals(amount.currency())) {
      return new Withhold(NotRewardedReason.otherCurrency(theirs.get(), amount.currency()));
    }
    Money credit = new Money(customer.balance(), amount.currency()).negated();
    return new Give(account, new Change.AddCredit(credit, amount));
  }

  private static Decision aboutCoupon(CustomerAccount account, Offer.Coupon coupon) {
    List<SubscriptionSnapshot> active = account.activeSubscriptions();
    if (active.isEmpty()) {
      return new Withhold(NotRewardedReason.noSubscription(lastOne(account)));
    }
    if (active.size() > 1) {
      return new Withhold(
          NotRewardedReason.severalSubscriptions(
              active.stream().map(SubscriptionSnapshot::plan).toList()));
    }
    return aboutSubscription(account, active.getFirst(), coupon);
  }

  private static Decision aboutSubscription(
      CustomerAccount account, SubscriptionSnapshot subscription, Offer.Coupon coupon) {
    if (coupon.reduction() instanceof Reduction.AmountOff(var amount)
        && !amount.currency().equals(subscription.currency())) {
      return new Withhold(
          NotRewardedReason.otherCurrency(subscription.currency(), amount.currency()));
    }
    if (!coupon.products().isEmpty()
        && subscription.products().stream().noneMatch(coupon.products()::contains)) {
      return new Withhold(
          NotRewardedReason.otherProduct(subscription.products(), coupon.products()));
    }
    List<HeldDiscount> held = new ArrayList<>(subscription.discounts());
    held.addAll(account.customer().discounts());
    if (!held.isEmpty()) {
      return new Withhold(
          NotRewardedReason.existingDiscount(
              held.stream().map(HeldDiscount::description).toList()));
    }
    return new Give(account, new Change.AddDiscount(subscription, coupon));
  }

  private static String lastOne(CustomerAccount account) {
    return account.subscriptions().stream()
        .max(Comparator.comparing(SubscriptionSnapshot::until))
        .map(
            last ->
                switch (last.status()) {
                  case CANCELED, INCOMPLETE_EXPIRED ->
                      "theirs ended on " + day(last.until().atZone(ZoneOffset.UTC).toLocalDate());
                  case ACTIVE, TRIALING, PAST_DUE, INCOMPLETE, UNPAID, PAUSED, OTHER ->
                      "theirs is " + last.status().code().replace('_', ' ');
                })
        .orElse("");
  }

  private static String day(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH));
  }
}
