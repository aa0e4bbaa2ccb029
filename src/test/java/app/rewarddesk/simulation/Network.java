package app.rewarddesk.simulation;

import app.rewarddesk.rehearsal.Fault;
import app.rewarddesk.rehearsal.LimitReason;
import app.rewarddesk.rehearsal.RehearsalInside;
import app.rewarddesk.rehearsal.RehearsalInside.Asked;
import app.rewarddesk.stripe.CarriedStripe.Carrier;
import app.rewarddesk.stripe.CarriedStripe.Delivery;
import app.rewarddesk.stripe.CarriedStripe.Parcel;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The way between one process and Stripe: what gets lost, what comes late, what Stripe says when
/// it is not well, and what others do in between.
final class Network implements Carrier {
  /// How long a caller waits for an answer.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  /// A request that is held up reaches Stripe so much later at most.
  private static final int LATEST = 120;

  /// How the way is while a process lives.
  ///
  /// @param reached whether there is any network
  /// @param troubles times in a hundred that something goes wrong with a request
  /// @param keyTroubles times in a thousand that Stripe does not accept the key
  record Weather(boolean reached, int troubles, int keyTroubles) {
    static final Weather SUNSHINE = new Weather(true, 0, 0);

    static Weather drawn(Dice dice) {
      return switch (dice.between(0, 9)) {
        case 0, 1, 2 -> SUNSHINE;
        case 3, 4 -> new Weather(true, 5, 0);
        case 5, 6 -> new Weather(true, 15, 2);
        case 7, 8 -> new Weather(true, 40, 5);
        default -> new Weather(false, 0, 0);
      };
    }
  }

  private final World world;
  private final Others others;
  private final Steps steps;
  private Weather weather;

  Network(World world, Others others, Steps steps, Weather weather) {
    this.world = world;
    this.others = others;
    this.steps = steps;
    this.weather = weather;
  }

  void change(Weather next) {
    weather = next;
    world.tell(() -> "weather: " + next);
  }

  @Override
  public long nanos() {
    return Duration.between(app.rewarddesk.reward.Rewards.MONDAY, world.now()).toNanos();
  }

  @Override
  public void pass(Duration duration) {
    steps.wire("while waiting");
    world.pass(duration);
  }

  @Override
  public Delivery carry(Parcel parcel) {
    var asked =
        new Asked(
            parcel.method(),
            parcel.path(),
            parcel.form(),
            parcel.header("Authorization"),
            parcel.header("Stripe-Version"),
            parcel.header("Idempotency-Key"));
    world.statistics().requests++;
    world.pass(Duration.ofMillis(world.dice().between(5, 200)));
    steps.wire("before " + asked.method() + " " + asked.path());
    world.truth().sent(asked);
    if (world.dice().percent(3)) {
      others.act();
    }
    Delivery delivery = deliver(asked);
    world.tell(
        () ->
            "  "
                + asked.method()
                + " "
                + asked.path()
                + " "
                + shown(asked.key())
                + " → "
                + text(delivery));
    steps.wire("after " + asked.method() + " " + asked.path());
    return delivery;
  }

  /// A coupon's key has a part that no seed decides.
  private static String shown(String key) {
    return key.replaceAll("-[0-9a-f]{8}-[0-9a-f-]{27}$", "-*");
  }

  private static String text(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Answer(var status, _, var body) ->
          status + (status == 200 ? "" : " " + body.replaceAll("\\s+", " "));
      case Delivery.NothingSent() -> "nothing sent";
      case Delivery.NothingBack(var timedOut) -> timedOut ? "no answer in time" : "broken off";
    };
  }

  private Delivery deliver(Asked asked) {
    if (!weather.reached()) {
      return new Delivery.NothingSent();
    }
    if (world.dice().permille(weather.keyTroubles())) {
      return said(asked, keyTrouble());
    }
    if (!world.dice().percent(weather.troubles())) {
      return said(asked, new Fault.None());
    }
    world.statistics().faults++;
    return troubled(asked);
  }

  private Fault keyTrouble() {
    return world.dice().percent(50)
        ? new Fault.InvalidKey()
        : new Fault.MissingPermission("rak_customer_write");
  }

  private Delivery troubled(Asked asked) {
    Dice dice = world.dice();
    return switch (dice.between(0, 13)) {
      case 0 -> new Delivery.NothingSent();
      case 1 -> new Delivery.NothingBack(false);
      case 2, 3 -> {
        said(asked, new Fault.None());
        yield new Delivery.NothingBack(false);
      }
      case 4 -> {
        said(asked, new Fault.None());
        world.pass(PATIENCE);
        yield new Delivery.NothingBack(true);
      }
      case 5, 6 -> late(asked);
      case 7 -> {
        said(asked, new Fault.None());
        yield new Delivery.Answer(200, Map.of("Content-Type", "text/plain"), "%PDF-1.7");
      }
      case 8 -> {
        if (dice.percent(50)) {
          said(asked, new Fault.None());
        }
        yield new Delivery.Answer(502, Map.of("Content-Type", "text/html"), "<html>");
      }
      case 9 -> said(asked, new Fault.ServerError(Fault.Moment.BEFORE_EFFECT));
      case 10 -> said(asked, new Fault.ServerError(Fault.Moment.AFTER_EFFECT));
      case 11 ->
          said(
              asked,
              new Fault.RateLimited(
                  dice.pick(List.of(LimitReason.values())),
                  Duration.ofSeconds(dice.pick(List.of(0, 0, 1, 5, 60)))));
      case 12 -> said(asked, new Fault.LockTimeout(dice.pick(List.of(Fault.RetryAdvice.values()))));
      default -> said(asked, new Fault.KeyInUse());
    };
  }

  /// Held up on its way. Nobody waits for it any more, but it arrives.
  private Delivery late(Asked asked) {
    Duration delay = world.dice().seconds(1, LATEST);
    world.later(
        delay,
        () -> {
          world.tell(
              () -> "  late: " + asked.method() + " " + asked.path() + " " + shown(asked.key()));
          world.truth().arrive(asked, new Fault.None());
        });
    boolean timedOut = world.dice().percent(50);
    if (timedOut) {
      world.pass(PATIENCE);
    }
    return new Delivery.NothingBack(timedOut);
  }

  private Delivery said(Asked asked, Fault fault) {
    RehearsalInside.Told told = world.truth().arrive(asked, fault);
    world.truth().answered(asked, told);
    var headers = new HashMap<>(told.headers());
    headers.put("Date", DATE.format(world.now()));
    return new Delivery.Answer(told.status(), headers, told.body());
  }
}
