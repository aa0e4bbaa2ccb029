package app.rewarddesk.simulation;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.simulation.Broken.Promise;
import app.rewarddesk.store.Ports;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One life of the program, all of it decided by one seed: customers and what they are owed, some
/// processes that send and reconcile and are killed, bad networks, a wrong clock, other people; and
/// then a quiet end, at which every promise is checked against what Stripe holds.
final class Simulation {
  private static final int LANES = 3;

  private final Dice dice;
  private final World world;
  private final Shelf shelf;
  private final Engine engine;
  private final List<Person> people = new ArrayList<>();
  private final Map<String, Person> byEmail = new TreeMap<>();
  private final List<RewardId> rewards = new ArrayList<>();
  private final Others others;
  private boolean synced;

  /// @param told whether its story is written down
  Simulation(long seed, Shelf shelf, Engine engine, boolean told) {
    this.dice = new Dice(seed);
    this.world = new World(dice, told);
    this.shelf = shelf;
    this.engine = engine;
    this.others = new Others(world, people);
  }

  /// How a simulation ended.
  ///
  /// @param story a line for each event, when it was told
  /// @param fingerprint the same for the same story
  record Ending(
      Optional<Broken> broken, List<String> story, long fingerprint, Statistics statistics) {}

  Ending run() {
    Optional<Broken> broken = Optional.empty();
    try {
      prepare();
      int processes = dice.between(1, 4);
      for (int i = 0; i < processes; i++) {
        live();
        betweenProcesses();
      }
      quietEnd();
      world.truth().checkSuspicion();
    } catch (Broken promise) {
      broken = Optional.of(promise);
    } finally {
      shelf.close();
    }
    world.statistics().seeds = 1;
    world.statistics().rewards = rewards.size();
    return new Ending(
        broken, world.story().lines(), world.story().fingerprint(), world.statistics());
  }

  private void prepare() {
    Map<String, String> prices = new TreeMap<>();
    others.open();
    for (String currency : List.of("usd", "eur")) {
      String product = id(others.ask("POST", "/v1/products", "name", "Team " + currency));
      prices.put(
          currency,
          id(
              others.ask(
                  "POST",
                  "/v1/prices",
                  "product",
                  product,
                  "currency",
                  currency,
                  "unit_amount",
                  "4900",
                  "recurring[interval]",
                  "month")));
    }
    int count = dice.between(2, 5);
    for (int i = 0; i < count; i++) {
      addPerson("p" + i + "@x.io", dice.percent(70) ? "usd" : "eur", prices);
    }
    if (dice.percent(40)) {
      others.act();
    }
    world.pass(dice.seconds(0, 5 * 24 * 3600));
    Ports ports = shelf.open();
    people.forEach(person -> addRewards(person, ports));
    shelf.close();
  }

  private void addPerson(String email, String currency, Map<String, String> prices) {
    String customer = id(others.ask("POST", "/v1/customers", "email", email));
    String subscription =
        dice.percent(92)
            ? id(
                others.ask(
                    "POST",
                    "/v1/subscriptions",
                    "customer",
                    customer,
                    "items[0][price]",
                    prices.getOrDefault(currency, "")))
            : "";
    var person = new Person(email, currency, customer, subscription);
    people.add(person);
    byEmail.put(email, person);
    world.tell(() -> email + " is " + customer + " with " + subscription + " in " + currency);
  }

  private void addRewards(Person person, Ports ports) {
    int count = dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      Rewards reward =
          Rewards.due(person.email())
              .in(dice.pick(campaigns(person.currency())))
              .forInviting("friend" + i + "-of-" + person.email());
      rewards.add(ports.add(reward).getFirst().id());
      world.tell(() -> "due: " + reward.id().value());
    }
  }

  private static List<Campaign> campaigns(String currency) {
    return List.of(
        Campaigns.named("Credit-" + currency).offering(Campaigns.credit(2500, currency)).build(),
        Campaigns.named("Once").offering(Campaigns.percentOff("20")).build(),
        Campaigns.named("Months")
            .offering(
                new Offer.Coupon(
                    new Reduction.PercentOff(BigDecimal.TEN),
                    new CouponDuration.Repeating(2),
                    List.of()))
            .build());
  }

  private void live() {
    world.statistics().processes++;
    int untilKilled = dice.percent(60) ? dice.between(1, 120) : Integer.MAX_VALUE;
    int untilBroken = dice.percent(5) ? dice.between(1, 40) : Integer.MAX_VALUE;
    var baton = new Baton(dice, LANES);
    var steps = new Steps(world, baton, untilKilled, untilBroken);
    var network = new Network(world, others, steps, Network.Weather.drawn(dice));
    var program = new Program(world, shelf.open(), engine, baton, steps, network);
    try {
      attempt(steps, program::start);
      int actions = dice.between(1, 4);
      for (int i = 0; i < actions && !steps.isDead(); i++) {
        attempt(steps, () -> act(program, network));
      }
    } finally {
      program.close();
      shelf.close();
    }
  }

  /// What the program does until it is killed, or the ledger breaks, which it survives.
  private void attempt(Steps steps, Runnable action) {
    try {
      action.run();
    } catch (Killed gone) {
      world.tell(() -> "the process is gone");
    } catch (IllegalStateException broke) {
      Broken.within(broke);
      if (!steps.isDead() && !steps.broke()) {
        throw new Broken(Promise.THE_PROGRAM_GOES_ON, broke);
      }
    }
  }

  private void act(Program program, Network network) {
    switch (dice.between(0, 9)) {
      case 0, 1, 2, 3, 4 -> {
        if (!synced || dice.percent(40)) {
          program.sync();
          synced = true;
        }
        program.send(thinking(), stop());
      }
      case 5, 6, 7 -> program.reconcile(stop());
      case 8 -> network.change(Network.Weather.drawn(dice));
      default -> idle();
    }
  }

  private Duration thinking() {
    return dice.percent(70) ? Duration.ofSeconds(10) : dice.seconds(60, 7200);
  }

  private int stop() {
    return dice.percent(15) ? dice.between(0, 6) : Integer.MAX_VALUE;
  }

  private void idle() {
    Duration idle = dice.percent(50) ? dice.seconds(1, 900) : dice.seconds(900, 40 * 3600);
    world.tell(() -> "nobody does anything for " + idle);
    world.pass(idle);
    clockMayJump();
  }

  private void betweenProcesses() {
    Duration off =
        switch (dice.between(0, 4)) {
          case 0 -> dice.seconds(1, 60);
          case 1 -> dice.seconds(60, 600);
          case 2 -> dice.seconds(600, 22 * 3600);
          case 3 -> dice.seconds(22 * 3600, 30 * 3600);
          default -> dice.seconds(30 * 3600, 40 * 24 * 3600);
        };
    world.tell(() -> "the program does not run for " + off);
    for (int i = dice.between(0, 3); i > 0; i--) {
      others.act();
      world.pass(off.dividedBy(4));
    }
    world.pass(off.dividedBy(4));
    clockMayJump();
  }

  /// The computer's clock jumps by up to 20 hours, seldom by days.
  private void clockMayJump() {
    if (dice.percent(20)) {
      int hours = dice.percent(15) ? 24 * 10 : 20;
      world.setClock(dice.percent(30) ? Duration.ZERO : dice.seconds(-hours * 3600, hours * 3600));
    }
  }

  /// The sun shines, the clock is right, nobody interferes, and the marketer does what the program
  /// says: look again, send again.
  private void quietEnd() {
    world.tell(() -> "--- the quiet end ---");
    others.rest();
    world.pass(Duration.ofMinutes(10));
    world.setClock(Duration.ZERO);
    Ports ports = shelf.open();
    var baton = new Baton(dice, LANES);
    var steps = new Steps(world, baton, Integer.MAX_VALUE, Integer.MAX_VALUE);
    var network = new Network(world, others, steps, Network.Weather.SUNSHINE);
    var program = new Program(world, ports, engine, baton, steps, network);
    var checks = new Checks(world, ports);
    try {
      program.start();
      settle(program);
      checks.end(rewards, byEmail);
      for (int i = 0; i < 2 && isSomethingDue(ports); i++) {
        if (i == 0) {
          program.sync();
        }
        program.send(Duration.ofSeconds(1), Integer.MAX_VALUE);
        world.pass(Duration.ofDays(35));
        settle(program);
        checks.end(rewards, byEmail);
      }
      creditsAreGiven(ports);
      checks.asStripeHasIt(rewards);
    } catch (IllegalStateException unexpected) {
      Broken.within(unexpected);
      throw new Broken(Promise.THE_PROGRAM_GOES_ON, unexpected);
    } finally {
      program.close();
    }
  }

  private void settle(Program program) {
    program.reconcile(Integer.MAX_VALUE);
    world.pass(Program.QUIET_TIME.plusMinutes(1));
    program.reconcile(Integer.MAX_VALUE);
    world.pass(Duration.ofHours(25));
    program.reconcile(Integer.MAX_VALUE);
  }

  private boolean isSomethingDue(Ports ports) {
    return rewards.stream().anyMatch(one -> ports.reward(one).state() instanceof RewardState.Due);
  }

  /// Nothing was in the way of the credits of customers who are still there.
  private void creditsAreGiven(Ports ports) {
    for (RewardId id : rewards) {
      var reward = ports.reward(id);
      Person person = byEmail.get(reward.recipient().email().value());
      if (reward.offer() instanceof Offer.AccountCredit
          && person != null
          && !person.isGone()
          && !person.firstSubscription().isEmpty()
          && !(reward.state() instanceof RewardState.Issued)) {
        throw new Broken(
            Promise.NOTHING_FORGOTTEN, id.value() + " was never given: " + reward.state());
      }
    }
  }

  private static String id(com.google.gson.JsonObject object) {
    return object.get("id").getAsString();
  }
}
