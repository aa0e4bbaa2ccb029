package app.rewarddesk.detection;

import app.rewarddesk.money.Money;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.referral.ReferralState;
import app.rewarddesk.reward.Reward;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A referral while an import or an evaluation is worked out: what was known of it, and what news
/// came. What follows from the news is decided by [Earning], once all of them are in.
final class ReferralDraft {
  private final Referral referral;
  private final boolean known;
  private final List<Reward> rewards;
  private final Map<PaymentKey, PaymentSeen> payments = new LinkedHashMap<>();
  private final Map<PaymentKey, RegisterChange> paymentChanges = new LinkedHashMap<>();
  private final List<Instant> qualifiedAt = new ArrayList<>();
  private boolean paid;
  private boolean refunded;
  private boolean cancelled;

  /// By this a payment is told from the others of its referral.
  private record PaymentKey(Instant paidAt, Money amount) {}

  private ReferralDraft(
      Referral referral, boolean known, List<PaymentSeen> payments, List<Reward> rewards) {
    this.referral = referral;
    this.known = known;
    this.rewards = rewards;
    payments.forEach(payment -> this.payments.put(key(payment), payment));
  }

  /// One that is in the register.
  ///
  /// @param rewards those made of it
  static ReferralDraft known(Referral referral, List<PaymentSeen> payments, List<Reward> rewards) {
    return new ReferralDraft(referral, true, payments, rewards);
  }

  /// One that nobody heard of before.
  static ReferralDraft begun(Referral referral) {
    return new ReferralDraft(referral, false, List.of(), List.of());
  }

  /// Takes news in.
  RowResult take(ReferralNews news) {
    return switch (news) {
      case ReferralNews.Paid(var amount, var paidAt) -> pay(new PaymentKey(paidAt, amount));
      case ReferralNews.Refunded(var amount, var paidAt) -> refund(new PaymentKey(paidAt, amount));
      case ReferralNews.Qualified(var at) -> qualify(at);
      case ReferralNews.Cancelled() -> cancel();
    };
  }

  private RowResult pay(PaymentKey key) {
    if (payments.containsKey(key)) {
      return new RowResult.Same();
    }
    paid = true;
    add(key, false);
    return new RowResult.Added();
  }

  private RowResult refund(PaymentKey key) {
    Optional<PaymentSeen> before = Optional.ofNullable(payments.get(key));
    if (before.map(PaymentSeen::refunded).orElse(false)) {
      return new RowResult.Same();
    }
    refunded = true;
    if (before.isEmpty() || paymentChanges.containsKey(key)) {
      add(key, true);
      return before.isEmpty() ? new RowResult.Added() : new RowResult.Changed();
    }
    var payment = new PaymentSeen(referral.id(), key.amount(), key.paidAt(), true);
    payments.put(key, payment);
    paymentChanges.put(key, new RegisterChange.ChangePayment(payment));
    return new RowResult.Changed();
  }

  private void add(PaymentKey key, boolean alreadyRefunded) {
    var payment = new PaymentSeen(referral.id(), key.amount(), key.paidAt(), alreadyRefunded);
    payments.put(key, payment);
    paymentChanges.put(key, new RegisterChange.AddPayment(payment));
  }

  private RowResult qualify(Instant at) {
    boolean open =
        switch (referral.state()) {
          case ReferralState.Pending() -> true;
          case ReferralState.Suspected _ -> rewards.isEmpty();
          case ReferralState.Qualified _, ReferralState.Cancelled _ -> false;
        };
    if (!open || !qualifiedAt.isEmpty()) {
      return new RowResult.Same();
    }
    qualifiedAt.add(at);
    return new RowResult.Changed();
  }

  private RowResult cancel() {
    boolean before = cancelled || isCancelledForGood();
    cancelled = true;
    return before ? new RowResult.Same() : new RowResult.Changed();
  }

  private boolean isCancelledForGood() {
    return referral.state() instanceof ReferralState.Cancelled state
        && !Because.isRefunded(state, referral.invitee());
  }

  /// As it was known, or as it began.
  Referral referral() {
    return referral;
  }

  boolean isKnown() {
    return known;
  }

  /// The reward made of it before; empty when there is none.
  Optional<Reward> reward() {
    return rewards.stream().findFirst();
  }

  /// All payments, those of the news included.
  List<PaymentSeen> payments() {
    return List.copyOf(payments.values());
  }

  List<RegisterChange> paymentChanges() {
    return List.copyOf(paymentChanges.values());
  }

  /// When somebody said that it qualifies; empty when nobody did.
  Optional<Instant> qualifiedAt() {
    return qualifiedAt.stream().findFirst();
  }

  /// Whether there is anything that the register does not know.
  boolean hasNews() {
    return !known || paid || refunded || cancelled || !qualifiedAt.isEmpty();
  }

  /// Whether the news has a payment not heard of before.
  boolean isPaidNow() {
    return paid;
  }

  /// Whether the news has a refund not heard of before.
  boolean isRefundedNow() {
    return refunded;
  }

  /// Whether the news says that it is cancelled.
  boolean isCancelledNow() {
    return cancelled;
  }

  private static PaymentKey key(PaymentSeen payment) {
    return new PaymentKey(payment.paidAt(), payment.amount());
  }
}
