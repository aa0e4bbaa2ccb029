package app.rewarddesk.simulation;

import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.rehearsal.Fault;
import app.rewarddesk.rehearsal.RehearsalInside;
import app.rewarddesk.rehearsal.RehearsalInside.Asked;
import app.rewarddesk.simulation.Broken.Promise;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
  private final Set<String> disturbed = new HashSet<>();
  private final Map<String, String> lastMark = new HashMap<>();

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
      attempt.request();
      if (attempt.request() instanceof FrozenRequest.Discount discount) {
        claimsOn
            .computeIfAbsent(discount.subscription().value(), _ -> new HashSet<>())
            .add(attempt.reward().id().value());
      }
    }
  }

  private final Map<String, Set<String>> claimsOn = new HashMap<>();

  /// How many rewards were ever tried on a subscription.
  int rewardsOn(String subscription) {
    return claimsOn.getOrDefault(subscription, Set.of()).size();
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
      read.put(asked.path(), discounts(asked.path()));
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
    Set<String> before = discounts(asked.path());
    RehearsalInside.Told told = world.stripe().serve(asked, fault);
    Set<String> after = discounts(asked.path());
    Set<String> lost = new HashSet<>(before);
    lost.removeAll(after);
    lost.forEach(one -> lost(asked, one));
    after.removeAll(before);
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
      throw new Broken(
          Promise.NO_CALL_BEFORE_ITS_CLAIM, asked.key() + " has no attempt in the ledger");
    }
  }

  /// A discount that was on the subscription before the program's write is not on it any more. What
  /// somebody else put there after the program's last reading and before its first writing is the
  /// stated limit; everything else is a promise broken.
  private void lost(Asked asked, String discount) {
    boolean ours = couponOf(discount).startsWith(OURS);
    boolean inTheLastInstant =
        !ours
            && !read.getOrDefault(asked.path(), Set.of()).contains(discount)
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

  /// Checks that a key means one request for ever.
  void sent(Asked asked) {
    if (!asked.key().isEmpty()) {
      String request = asked.path() + " " + asked.form();
      String before =
          Optional.ofNullable(requests.putIfAbsent(asked.key(), request)).orElse(request);
      if (!before.equals(request)) {
        throw new Broken(
            Promise.NO_KEY_FOR_TWO_REQUESTS, asked.key() + ": " + before + " and " + request);
      }
    }
  }

  private String couponOf(String discount) {
    return state()
        .getAsJsonObject("discounts")
        .getAsJsonObject(discount)
        .getAsJsonObject("source")
        .get("coupon")
        .getAsString();
  }

  JsonObject state() {
    return world.stripe().ask("GET", "/rehearsal/state");
  }

  private Set<String> newest(String path) {
    return ids(path, "limit=3", "data", true);
  }

  private Set<String> discounts(String path) {
    return ids(path, "", "discounts", false);
  }

  private Set<String> ids(String path, String query, String name, boolean objects) {
    var told =
        world
            .stripe()
            .serve(
                new Asked("GET", path, query, "Bearer " + RehearsalInside.key(), "", ""),
                new Fault.None());
    Set<String> ids = new HashSet<>();
    if (told.status() == 200) {
      for (JsonElement one :
          JsonParser.parseString(told.body()).getAsJsonObject().getAsJsonArray(name)) {
        ids.add(objects ? one.getAsJsonObject().get("id").getAsString() : one.getAsString());
      }
    }
    return ids;
  }

  private static String parameter(Asked asked, String name) {
    for (String pair : asked.form().split("&")) {
      String plain = URLDecoder.decode(pair, StandardCharsets.UTF_8);
      if (plain.startsWith(name + "=")) {
        return plain.substring(name.length() + 1);
      }
    }
    return "";
  }
}
