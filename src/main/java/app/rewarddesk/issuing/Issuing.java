package app.rewarddesk.issuing;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.HeldDiscount;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.ReasonCode;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Gives one reward: claim, call, settle (DESIGN, "A reward's life"). The claim is on the disk
/// before the call leaves, so a crash in between leaves an open attempt for the reconciler and
/// never a second payment.
final class Issuing {
  private final RewardLedger ledger;
  private final RewardGateway gateway;
  private final SeenAccounts seen;
  private final Clock clock;
  private final BatchId batch;
  private final Set<RewardId> lookedForFirst;
  private final Map<CouponSetting, Optional<NotRewardedReason>> coupons = new ConcurrentHashMap<>();
  private final Set<SubscriptionId> unsure = ConcurrentHashMap.newKeySet();

  /// @param lookedForFirst those that may be in Stripe already
  Issuing(
      RewardLedger ledger,
      RewardGateway gateway,
      SeenAccounts seen,
      Clock clock,
      BatchId batch,
      Set<RewardId> lookedForFirst) {
    this.ledger = ledger;
    this.gateway = gateway;
    this.seen = seen;
    this.clock = clock;
    this.batch = batch;
    this.lookedForFirst = Set.copyOf(lookedForFirst);
    ledger.unconfirmed().forEach(this::keepAway);
  }

  IssueOutcome issue(Planned planned) {
    Reward reward = planned.reward();
    Optional<NotRewardedReason> noCoupon =
        CouponSetting.of(reward)
            .flatMap(setting -> coupons.computeIfAbsent(setting, gateway::provideCoupon));
    if (noCoupon.isPresent()) {
      return withhold(reward, noCoupon.get());
    }
    return switch (planned.change()) {
      case Change.AddCredit credit -> claimAndCall(reward, planned.account(), credit);
      case Change.AddDiscount(var subscription, _) -> readAndDiscount(planned, subscription);
    };
  }

  /// A list of discounts is replaced as a whole, so it is read again just before. Credit only adds:
  /// what could stand against it, Stripe refuses.
  private IssueOutcome readAndDiscount(Planned planned, SubscriptionSnapshot subscription) {
    Reward reward = planned.reward();
    if (unsure.contains(subscription.id())) {
      return withhold(reward, NotRewardedReason.earlierOneUnconfirmed());
    }
    CustomerId customer = planned.account().customer().id();
    return switch (gateway.readSubscription(subscription.id(), customer)) {
      case Reading.NotRead(var reason) -> withhold(reward, reason);
      case Reading.Read(var account) -> {
        seen.add(account.customer().deleted() ? planned.account().deleted() : account);
        yield switch (Decision.about(account, reward.offer())) {
          case Decision.Withhold(var reason) -> withhold(reward, reason);
          case Decision.Give(_, var change) -> claimAndCall(reward, account, change);
          case Decision.LeaveOut() -> throw new IllegalStateException("A due reward is decided");
        };
      }
    };
  }

  private IssueOutcome claimAndCall(Reward reward, CustomerAccount account, Change change) {
    FrozenRequest request = freeze(reward, account, change);
    return ledger
        .claim(reward, batch, request, clock.instant())
        .map(
            attempt ->
                lookedForFirst.contains(reward.id())
                    ? lookAndCall(attempt, account, change)
                    : call(attempt, account, change))
        .orElseGet(() -> new IssueOutcome.Withheld(reward, NotRewardedReason.noLongerDue()));
  }

  /// The attempt is open already, so that a crash in between is looked into as any other.
  private IssueOutcome lookAndCall(Attempt attempt, CustomerAccount account, Change change) {
    return switch (gateway.look(attempt)) {
      case Finding.There(var receipt) -> {
        settle(attempt, new Settlement.Issued(receipt));
        yield new IssueOutcome.Rewarded(attempt.reward(), receipt);
      }
      case Finding.NotThere() -> call(attempt, account, change);
      case Finding.CannotTell(var why) -> unconfirmed(attempt, why);
    };
  }

  private IssueOutcome call(Attempt attempt, CustomerAccount account, Change change) {
    Reward reward = attempt.reward();
    return switch (gateway.send(attempt)) {
      case GatewayAnswer.Accepted(var receipt) -> {
        settle(attempt, new Settlement.Issued(receipt));
        seen.add(Forecast.after(touched(account, change), change, discountId(receipt)));
        yield new IssueOutcome.Rewarded(reward, receipt);
      }
      case GatewayAnswer.Refused(var reason) -> {
        settle(attempt, new Settlement.Refused(reason));
        if (reason.code() == ReasonCode.CUSTOMER_DELETED) {
          seen.add(account.deleted());
        }
        yield new IssueOutcome.Withheld(reward, reason);
      }
      case GatewayAnswer.NoAnswer(var cause) -> unconfirmed(attempt, cause);
      case GatewayAnswer.KeySpent(var cause) -> unconfirmed(attempt, cause);
    };
  }

  /// A list of discounts whose answer is missing may still arrive. It would wipe out what is put on
  /// its subscription until then, and one mark on it cannot tell about two rewards.
  private void keepAway(Attempt attempt) {
    if (attempt.request() instanceof FrozenRequest.Discount discount) {
      unsure.add(discount.subscription());
    }
  }

  private IssueOutcome unconfirmed(Attempt attempt, String cause) {
    keepAway(attempt);
    settle(attempt, new Settlement.Unanswered(cause));
    return new IssueOutcome.Unconfirmed(attempt, cause);
  }

  /// The part of the account that the change is about; of the rest, what is known may be old.
  private static CustomerAccount touched(CustomerAccount account, Change change) {
    return switch (change) {
      case Change.AddCredit _ -> new CustomerAccount(account.customer(), List.of());
      case Change.AddDiscount _ -> account;
    };
  }

  private void settle(Attempt attempt, Settlement settlement) {
    if (!ledger.settle(attempt, settlement, clock.instant())) {
      throw new IllegalStateException(
          "Attempt " + attempt.idempotencyKey() + " was settled by somebody else");
    }
  }

  private IssueOutcome withhold(Reward reward, NotRewardedReason reason) {
    ledger.notRewarded(reward, batch, reason, clock.instant());
    return new IssueOutcome.Withheld(reward, reason);
  }

  private static FrozenRequest freeze(Reward reward, CustomerAccount account, Change change) {
    return switch (change) {
      case Change.AddCredit(_, var amount) ->
          new FrozenRequest.Credit(
              account.customer().id(),
              amount,
              "Thank you for your referral: "
                  + amount.text()
                  + " credit ("
                  + reward.campaignName()
                  + ")");
      case Change.AddDiscount(var subscription, var offer) ->
          new FrozenRequest.Discount(
              account.customer().id(),
              subscription.id(),
              subscription.discounts().stream().map(HeldDiscount::id).toList(),
              new CouponSetting(reward.campaign(), reward.campaignName(), offer).couponId());
    };
  }

  private static String discountId(Receipt receipt) {
    return receipt.stripeIds().getFirst();
  }
}
