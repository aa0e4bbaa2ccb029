package app.rewarddesk.issuing;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.RewardKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A Stripe that keeps effects by idempotency key, and says what a test wants it to say.
public final class ScriptedGateway implements RewardGateway {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final Map<CustomerId, CustomerAccount> accounts = new HashMap<>();
  private final Map<CustomerId, List<CreditSeen>> credits = new HashMap<>();
  private final Map<String, Attempt> effects = new LinkedHashMap<>();
  private final List<Attempt> sent = new ArrayList<>();
  private final List<CouponSetting> coupons = new ArrayList<>();
  private Function<Attempt, GatewayAnswer> answer = this::accept;
  private Function<CustomerId, Reading> reading =
      id -> new Reading.Read(java.util.Objects.requireNonNull(accounts.get(id)));
  private Optional<NotRewardedReason> noCoupon = Optional.empty();
  private boolean looking = true;
  private long reads;
  private long writes;

  public ScriptedGateway knowing(CustomerAccount... known) {
    for (CustomerAccount account : known) {
      accounts.put(account.customer().id(), account);
    }
    return this;
  }

  public ScriptedGateway answering(Function<Attempt, GatewayAnswer> next) {
    answer = next;
    return this;
  }

  public ScriptedGateway reading(Function<CustomerId, Reading> next) {
    reading = next;
    return this;
  }

  public ScriptedGateway withoutCoupon(NotRewardedReason reason) {
    noCoupon = Optional.of(reason);
    return this;
  }

  /// Looking cannot tell.
  public ScriptedGateway blind() {
    looking = false;
    return this;
  }

  /// Looking can tell again.
  public ScriptedGateway seeing() {
    looking = true;
    return this;
  }

  /// What Stripe does when nothing goes wrong: the effect once a key, and a receipt.
  public synchronized GatewayAnswer accept(Attempt attempt) {
    effects.putIfAbsent(attempt.idempotencyKey(), attempt);
    return new GatewayAnswer.Accepted(receipt(attempt));
  }

  /// The effect happens, and the answer is lost.
  public GatewayAnswer acceptAndLoseTheAnswer(Attempt attempt) {
    accept(attempt);
    return new GatewayAnswer.NoAnswer("The connection broke after the call was made.");
  }

  public synchronized List<Attempt> effects() {
    return List.copyOf(effects.values());
  }

  public synchronized List<Attempt> sent() {
    return List.copyOf(sent);
  }

  public synchronized List<CouponSetting> coupons() {
    return List.copyOf(coupons);
  }

  /// What a customer was given so far, as Stripe lists it.
  public ScriptedGateway listing(CustomerId customer, CreditSeen... seen) {
    credits.put(customer, List.of(seen));
    return this;
  }

  @Override
  public synchronized Optional<List<CreditSeen>> credits(CustomerId customer) {
    reads++;
    return looking ? Optional.of(credits.getOrDefault(customer, List.of())) : Optional.empty();
  }

  @Override
  public synchronized Reading readSubscription(SubscriptionId subscription, CustomerId customer) {
    reads++;
    return reading.apply(customer);
  }

  @Override
  public synchronized Optional<NotRewardedReason> provideCoupon(CouponSetting setting) {
    writes++;
    coupons.add(setting);
    return noCoupon;
  }

  @Override
  public synchronized GatewayAnswer send(Attempt attempt) {
    writes++;
    sent.add(attempt);
    return answer.apply(attempt);
  }

  @Override
  public synchronized Finding look(Attempt attempt) {
    reads++;
    if (!looking) {
      return new Finding.CannotTell("Stripe could not be reached.");
    }
    return effects.containsKey(attempt.idempotencyKey())
        ? new Finding.There(receipt(attempt))
        : new Finding.NotThere();
  }

  @Override
  public synchronized CallCount calls() {
    return new CallCount(reads, writes);
  }

  @Override
  public Duration expectedTime(CallCount calls) {
    return Duration.ofMillis(40 * calls.all());
  }

  private static Receipt receipt(Attempt attempt) {
    return new Receipt(
        RewardKind.of(attempt.reward().offer()),
        attempt.request().customer(),
        List.of("obj_" + attempt.idempotencyKey()),
        "req_" + attempt.number(),
        NOON);
  }
}
