package app.rewarddesk.stripe;

import app.rewarddesk.detection.StripeReader;
import app.rewarddesk.issuing.RewardGateway;
import app.rewarddesk.settings.ApiKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;

/// One Stripe account, reached with one key. Live, test and rehearsal differ by key and address
/// alone. What is made here shares one pace, counts its calls apart, and works as long as this is
/// open.
public final class StripeConnection implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ApiKey key;
  private final ApiBase base;
  private final Exchange wire;
  private final StripeTime time;
  private final Pace pace;
  private final Repeats repeats;
  private final RandomGenerator random;
  private final ProductNames products = new ProductNames();

  public StripeConnection(ApiKey key, ApiBase base, CallRate rate) {
    this(key, base, rate, PATIENCE, Waiting.real());
  }

  /// @param patience how long an answer may take
  StripeConnection(ApiKey key, ApiBase base, CallRate rate, Duration patience, Waiting waiting) {
    this(key, base, rate, new Wire(patience), waiting, new Random());
  }

  /// @param random spreads the repeats of calls that failed together, and makes new keys
  StripeConnection(
      ApiKey key,
      ApiBase base,
      CallRate rate,
      Exchange wire,
      Waiting waiting,
      RandomGenerator random) {
    this.key = key;
    this.base = base;
    this.time = new StripeTime(Clock.systemUTC(), waiting);
    this.wire = time.listening(wire);
    this.pace = new Pace(rate, waiting);
    this.repeats = new Repeats(random);
    this.random = random;
  }

  /// Gives rewards.
  public RewardGateway gateway() {
    return new StripeRewardGateway(calls(), pace, products, random);
  }

  /// Reads lists.
  public StripeReader reader() {
    return new ApiStripeReader(calls(), products);
  }

  /// The time by Stripe's clock, as its last answer told it.
  ///
  /// @param local tells the time before the first answer
  public Clock time(Clock local) {
    return time.from(local);
  }

  StripeCalls calls() {
    return new StripeCalls(key, base, wire, pace, repeats);
  }

  /// Waits for the calls under way and lets go of the connections.
  @Override
  public void close() {
    wire.close();
  }
}
