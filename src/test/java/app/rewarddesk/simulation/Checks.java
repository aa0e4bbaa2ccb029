package app.rewarddesk.simulation;

import app.rewarddesk.issuing.NotRewarded;
import app.rewarddesk.issuing.Planned;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.ReconcileReport;
import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.simulation.Broken.Promise;
import app.rewarddesk.store.Ports;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Compares what the program says and keeps with what Stripe holds.
final class Checks {
  private final World world;
  private final Ports ports;

  Checks(World world, Ports ports) {
    this.world = world;
    this.ports = ports;
  }

  /// A send's report, at the moment it is shown.
  void report(PreflightReport plan, SendReport report) {
    List<String> planned = new ArrayList<>();
    plan.wouldReward().stream().map(Planned::reward).map(Checks::id).forEach(planned::add);
    plan.notRewarded().stream().map(NotRewarded::reward).map(Checks::id).forEach(planned::add);
    List<String> told = new ArrayList<>();
    report.rewarded().forEach(one -> told.add(id(one.reward())));
    report.notRewarded().forEach(one -> told.add(id(one.reward())));
    report.unconfirmed().forEach(one -> told.add(id(one.reward())));
    report.notTried().forEach(one -> told.add(id(one)));
    planned.sort(null);
    told.sort(null);
    require(
        planned.equals(told), Promise.THE_REPORT_IS_TRUE, "planned " + planned + ", told " + told);
    report.rewarded().forEach(one -> isThere(id(one.reward()), one.receipt()));
    report.notRewarded().forEach(one -> isNotThere(id(one.reward()), one.reason().message()));
    report.notTried().forEach(one -> isNotThere(id(one), "not tried"));
    report
        .unconfirmed()
        .forEach(
            one ->
                require(
                    !one.cause().isBlank(),
                    Promise.THE_REPORT_IS_TRUE,
                    id(one.reward()) + " is unconfirmed without a word"));
  }

  /// A reconciliation's report, at the moment it is shown.
  void report(ReconcileReport report) {
    report
        .issued()
        .forEach(
            one -> {
              if (state(id(one.reward())) instanceof RewardState.Issued(var receipt)) {
                isThere(id(one.reward()), receipt);
              } else {
                throw new Broken(
                    Promise.THE_REPORT_IS_TRUE, id(one.reward()) + " is told as issued and is not");
              }
            });
    report.dueAgain().forEach(one -> isNotThere(id(one.reward()), one.message()));
    report
        .unconfirmed()
        .forEach(
            one ->
                require(
                    !one.message().isBlank(),
                    Promise.THE_REPORT_IS_TRUE,
                    id(one.reward()) + " is unconfirmed without a word"));
  }

  private void isThere(String reward, Receipt receipt) {
    List<Truth.Effect> effects = world.truth().effects(reward);
    require(
        effects.size() == 1,
        Promise.NO_REPORTED_REWARD_MISSING,
        reward + " is in Stripe " + effects);
    require(
        receipt.stripeIds().contains(effects.getFirst().object()),
        Promise.THE_REPORT_IS_TRUE,
        reward + " is " + effects + ", but its receipt says " + receipt.stripeIds());
  }

  private void isNotThere(String reward, String reason) {
    require(
        world.truth().effects(reward).isEmpty(),
        Promise.THE_REPORT_IS_TRUE,
        reward + " is in Stripe, but is told as not given: " + reason);
  }

  /// Everything, once nothing is under way any more.
  ///
  /// @param people whom the rewards are for, by email
  void end(List<RewardId> rewards, Map<String, Person> people) {
    for (RewardId one : rewards) {
      Reward reward = ports.reward(one);
      settled(reward, people.get(reward.recipient().email().value()));
      trail(one);
    }
  }

  private void settled(Reward reward, Person person) {
    String id = id(reward);
    switch (reward.state()) {
      case RewardState.Issued(var receipt) -> isThere(id, receipt);
      case RewardState.Due _ -> isNotThere(id, "due");
      case RewardState.Unconfirmed(_, var cause) -> {
        world.statistics().unconfirmedAtTheEnd++;
        require(!cause.isBlank(), Promise.NOTHING_FORGOTTEN, id + " is unconfirmed without a word");
        require(
            world.truth().isDisturbed(person.customer())
                || world.truth().isDisturbed(person.firstSubscription()),
            Promise.NOTHING_FORGOTTEN,
            id + " stays unconfirmed though it can be told: " + cause);
      }
      default -> throw new Broken(Promise.NOTHING_FORGOTTEN, id + " is left as " + reward.state());
    }
  }

  /// Every attempt that was opened is in the trail, with what came of it.
  private void trail(RewardId reward) {
    RewardStory story = ports.rewards().story(reward).orElseThrow();
    List<Integer> numbers = story.tries().stream().map(RewardStory.Try::number).toList();
    List<Integer> expected = IntStream.rangeClosed(1, numbers.size()).boxed().toList();
    require(
        numbers.equals(expected) && numbers.equals(world.truth().claimed(reward.value())),
        Promise.THE_TRAIL_EXPLAINS_EVERY_ATTEMPT,
        reward.value()
            + " has "
            + numbers
            + ", opened were "
            + world.truth().claimed(reward.value()));
    for (RewardStory.Try one : story.tries()) {
      require(
          !one.outcome().isBlank() && !one.outcome().equals("Stripe was asked."),
          Promise.THE_TRAIL_EXPLAINS_EVERY_ATTEMPT,
          reward.value() + " attempt " + one.number() + " came to nothing: " + one.outcome());
      require(
          story.history().stream()
                  .filter(event -> event.what().startsWith("Attempt " + one.number() + " "))
                  .count()
              >= 1,
          Promise.THE_TRAIL_EXPLAINS_EVERY_ATTEMPT,
          reward.value() + " attempt " + one.number() + " is not in " + story.history());
    }
  }

  /// What Stripe holds in the end, counted anew: each credit by its mark, the discounts by their
  /// coupons.
  void asStripeHasIt(List<RewardId> rewards) {
    JsonObject state = world.truth().state();
    Map<String, Integer> credits = new TreeMap<>();
    for (JsonElement one : state.getAsJsonArray("balance_transactions")) {
      JsonElement mark = one.getAsJsonObject().getAsJsonObject("metadata").get("rewarddesk_reward");
      if (mark != null) {
        credits.merge(mark.getAsString(), 1, Integer::sum);
      }
    }
    long discounts =
        state.getAsJsonObject("discounts").asMap().values().stream()
            .filter(one -> coupon(one.getAsJsonObject()).startsWith("rewarddesk_"))
            .count();
    credits.forEach(
        (reward, count) ->
            require(
                count == 1, Promise.NO_REWARD_TWICE, reward + " is credited " + count + " times"));
    long given =
        rewards.stream().filter(one -> !world.truth().effects(one.value()).isEmpty()).count();
    require(
        credits.size() + discounts == given,
        Promise.NO_REWARD_TWICE,
        given
            + " rewards were given, "
            + credits.size()
            + " credits and "
            + discounts
            + " discounts are there");
  }

  private static String coupon(JsonObject discount) {
    return discount.getAsJsonObject("source").get("coupon").getAsString();
  }

  private RewardState state(String reward) {
    return ports.reward(new RewardId(reward)).state();
  }

  private static String id(Reward reward) {
    return reward.id().value();
  }

  private static void require(boolean so, Promise promise, String otherwise) {
    if (!so) {
      throw new Broken(promise, otherwise);
    }
  }
}
