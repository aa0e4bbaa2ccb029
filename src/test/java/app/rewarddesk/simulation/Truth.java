package app.rewarddesk.simulation;

import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.rehearsal.Fault;
import app.rewarddesk.rehearsal.RehearsalInside;
import app.rewarddesk.rehearsal.RehearsalInside.Asked;
import app.rewarddesk.simulation.Broken.Promise;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What really happened in Stripe, seen by looking at what it holds before and after each request
/// of the program, whatever the answer was and whether it arrived.
final class Truth {
  private static final String SUBSCRIPTIONS = "/v1/subscriptions/";
  private static final String CREDITS = "/balance_transactions";
  private static final String OURS = "rewarddesk_";

  /// Something a reward made in Stripe.
  ///
  /// @param object the balance transaction or the discount
  record Effect(String key, String object) {}

  private final World world;
  private final Map<String, List<Effect>> effects = new TreeMap<>();
  private final Map<String, List<Integer>> claimed = new TreeMap<>();
  private final Map<String, String> requests = new HashMap<>();
  private final Map<String, Integer> sendings = new HashMap<>();
  private final Map<String, Set<String>> read = new HashMap<>();
  private final Map<String, Set<String>> knownWhenSent = new HashMap<>();
  private final Set<String> disturbed = new HashSet<>();
  private final Map<String, String> lastMark = new HashMap<>();

  private Optional<Broken> suspicion = Optional.empty();

  Truth(World world) {
    this.world = world;
  }

  /// What a reward has made so far.
  List<Effect> effects(String reward) {
    return effects.getOrDefault(reward, List.of());
  }

  /// The numbers of a reward's attempts that were opened durably.
  List<Integer> claimed(String reward) {
    return claimed.getOrDefault(reward, List.of());
  }

  /// Whether somebody else did something to this customer or subscription after which nobody can
  /// tell what the program gave.
  boolean isDisturbed(String id) {
    return disturbed.contains(id);
  }

  void disturb(String id) {
    disturbed.add(id);
  }

  /// The program is about to make an attempt's call.
  void sending(Attempt attempt) {
    sendings.merge(attempt.idempotencyKey(), 1, Integer::sum);
  }

  /// What the ledger did.
  void remember(String method, Object[] arguments, Object result) {
    if (method.equals("claim")
        && result instanceof Optional<?> claim
        && claim.isPresent()
        && claim.get() instanceof Attempt attempt) {
      claimed
          .computeIfAbsent(attempt.reward().id().value(), _ -> new ArrayList<>())
          .add(attempt.number());
    }
  }

  /// A request of the program arrives in Stripe.
  RehearsalInside.Told arrive(Asked asked, Fault fault) {
    if (asked.method().equals("POST") && asked.path().startsWith(SUBSCRIPTIONS)) {
      return discount(asked, fault);
    }
    if (asked.method().equals("POST") && asked.path().endsWith(CREDITS)) {
      return credit(asked, fault);
    }
    return world.stripe().serve(asked, fault);
  }

  /// The program has the answer to a reading.
  void answered(Asked asked, RehearsalInside.Told told) {
    if (asked.method().equals("GET")
        && asked.path().startsWith(SUBSCRIPTIONS)
        && told.status() == 200) {
      read.put(asked.path(), discounts(asked.path().substring(SUBSCRIPTIONS.length())).keySet());
    }
  }

  private RehearsalInside.Told credit(Asked asked, Fault fault) {
    Set<String> before = newest(asked.path());
    RehearsalInside.Told told = world.stripe().serve(asked, fault);
    Set<String> after = newest(asked.path());
    after.removeAll(before);
    after.forEach(made -> happened(asked, made));
    return told;
  }

  private RehearsalInside.Told discount(Asked asked, Fault fault) {
    String subscription = asked.path().substring(SUBSCRIPTIONS.length());
    Map<String, String> before = discounts(subscription);
    RehearsalInside.Told told = world.stripe().serve(asked, fault);
    Set<String> after = new LinkedHashSet<>(discounts(subscription).keySet());
    before.forEach(
        (discount, coupon) -> {
          if (!after.contains(discount)) {
            lost(asked, discount, coupon);
          }
        });
    after.removeAll(before.keySet());
    after.forEach(made -> happened(asked, made));
    return told;
  }

  private void happened(Asked asked, String object) {
    String reward = parameter(asked, "metadata[rewarddesk_reward]");
    int number = Integer.parseInt(parameter(asked, "metadata[rewarddesk_attempt]"));
    world.statistics().effects++;
    world.tell(() -> "    in Stripe: " + object + " for " + reward);
    List<Effect> all = effects.computeIfAbsent(reward, _ -> new ArrayList<>());
    all.add(new Effect(asked.key(), object));
    if (asked.path().startsWith(SUBSCRIPTIONS)) {
      String before = Optional.ofNullable(lastMark.put(asked.path(), reward)).orElse(reward);
      if (!before.equals(reward)) {
        disturb(asked.path().substring(SUBSCRIPTIONS.length()));
      }
    }
    if (all.size() > 1) {
      throw new Broken(Promise.NO_REWARD_TWICE, reward + " is in Stripe as " + all);
    }
    if (!claimed(reward).contains(number)) {
      suspect(
          new Broken(
              Promise.NO_CALL_BEFORE_ITS_CLAIM, asked.key() + " has no attempt in the ledger"));
    }
  }

  /// A discount that was on the subscription before the program's write is not on it any more. What
  /// somebody else put there after the program's last reading and before its one and only writing
  /// arrives is the stated limit; everything else is a promise broken.
  private void lost(Asked asked, String discount, String coupon) {
    boolean ours = coupon.startsWith(OURS);
    boolean inTheLastInstant =
        !ours
            && !knownWhenSent.getOrDefault(asked.key(), Set.of()).contains(discount)
            && sendings.getOrDefault(asked.key(), 0) <= 1;
    world.tell(() -> "    in Stripe: " + discount + " is gone, wiped out by " + asked.key());
    if (inTheLastInstant) {
      world.statistics().lostInTheLastInstant++;
    } else {
      throw new Broken(
          ours ? Promise.NO_REPORTED_REWARD_MISSING : Promise.NO_FOREIGN_DISCOUNT_LOST,
          asked.key() + " wiped out " + discount + " on " + asked.path());
    }
  }

  /// The program sends a request, for the first time or again. A key means one request for ever.
  void sent(Asked asked) {
    if (!asked.key().isEmpty()) {
      knownWhenSent.putIfAbsent(asked.key(), read.getOrDefault(asked.path(), Set.of()));
      String request = asked.path() + " " + asked.form();
      String before =
          Optional.ofNullable(requests.putIfAbsent(asked.key(), request)).orElse(request);
      if (!before.equals(request)) {
        suspect(
            new Broken(
                Promise.NO_KEY_FOR_TWO_REQUESTS, asked.key() + ": " + before + " and " + request));
      }
    }
  }

  /// Something that is forbidden though no money has gone wrong yet: life goes on, to see whether
  /// it does.
  private void suspect(Broken broken) {
    suspicion = suspicion.or(() -> Optional.of(broken));
  }

  /// What was forbidden and happened.
  void checkSuspicion() {
    suspicion.ifPresent(
        broken -> {
          throw broken;
        });
  }

  JsonObject state() {
    return world.stripe().ask("GET", "/rehearsal/state");
  }

  /// The discounts on a subscription, with the coupon of each, in their order.
  Map<String, String> discounts(String subscription) {
    Map<String, String> coupons = new LinkedHashMap<>();
    for (JsonElement one : list(SUBSCRIPTIONS + subscription, "expand[]=discounts", "discounts")) {
      JsonObject discount = one.getAsJsonObject();
      coupons.put(
          discount.get("id").getAsString(),
          discount.getAsJsonObject("source").get("coupon").getAsString());
    }
    return coupons;
  }

  private Set<String> newest(String path) {
    Set<String> ids = new HashSet<>();
    list(path, "limit=3", "data")
        .forEach(one -> ids.add(one.getAsJsonObject().get("id").getAsString()));
    return ids;
  }

  /// A list in what Stripe has there; empty when there is nothing (any more).
  private JsonArray list(String path, String query, String name) {
    var told =
        world
            .stripe()
            .serve(
                new Asked("GET", path, query, "Bearer " + RehearsalInside.key(), "", ""),
                new Fault.None());
    return told.status() == 200
        ? JsonParser.parseString(told.body()).getAsJsonObject().getAsJsonArray(name)
        : new JsonArray();
  }

  private static String parameter(Asked asked, String name) {
    for (String pair : asked.form().split("&", -1)) {
      String plain = URLDecoder.decode(pair, StandardCharsets.UTF_8);
      if (plain.startsWith(name + "=")) {
        return plain.substring(name.length() + 1);
      }
    }
    return "";
  }
}
