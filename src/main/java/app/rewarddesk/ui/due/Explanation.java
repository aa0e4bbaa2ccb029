package app.rewarddesk.ui.due;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.issuing.Change;
import app.rewarddesk.issuing.Planned;
import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardKind;
import app.rewarddesk.ui.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All that the panel *Why is this due?* says of one reward.
///
/// @param obstacles what is in the way: none or one
/// @param effects what sending would do; none when it would not be sent
/// @param customers whom it would go to: none or one
record Explanation(
    Reward reward,
    List<StoryStep> steps,
    List<Obstacle> obstacles,
    List<CustomerId> customers,
    List<Effect> effects,
    List<RewardStory.Try> tries) {
  Explanation {
    steps = List.copyOf(steps);
    obstacles = List.copyOf(obstacles);
    customers = List.copyOf(customers);
    effects = List.copyOf(effects);
    tries = List.copyOf(tries);
  }

  /// A thing that is so, or will be: `Credit balance` · `0.00 → 25.00 usd`.
  record Effect(String label, String value) {}

  /// @param planned what a preflight says of it; empty when it would not be rewarded
  static Explanation of(RewardStory story, Optional<Planned> planned, Dates dates) {
    return new Explanation(
        story.reward(),
        StorySteps.of(story, dates),
        Obstacle.of(story, dates).stream().toList(),
        planned.map(one -> one.account().customer().id()).stream().toList(),
        planned.map(Explanation::effects).orElse(List.of()),
        story.tries());
  }

  /// What kind of reward it is, in small letters: `account credit`.
  String kind() {
    return RewardKind.of(reward.offer()).title().toLowerCase(Locale.ROOT);
  }

  private static List<Effect> effects(Planned planned) {
    List<Effect> effects = new ArrayList<>();
    switch (planned.change()) {
      case Change.AddCredit(var before, var amount) -> {
        plan(planned.account()).ifPresent(plan -> effects.add(new Effect("Plan", plan)));
        effects.add(
            new Effect("Credit balance", before.number() + " → " + before.plus(amount).text()));
      }
      case Change.AddDiscount(var subscription, var offer) -> {
        effects.add(new Effect("Plan", subscription.plan()));
        effects.add(
            new Effect("Discount", offer.reduction().text() + " off, " + offer.duration().text()));
      }
    }
    return effects;
  }

  private static Optional<String> plan(CustomerAccount account) {
    return account.activeSubscriptions().stream().findFirst().map(SubscriptionSnapshot::plan);
  }

  /// All of it as plain text, for a mail or a ticket.
  String text(Dates dates) {
    var lines = new ArrayList<String>();
    lines.add(
        reward.recipient().displayName()
            + " <"
            + reward.recipient().email()
            + ">, "
            + reward.offer().shortText()
            + ", "
            + reward.campaignName());
    lines.add("");
    lines.add("Why is this due?");
    for (StoryStep step : steps) {
      lines.add(
          dates.day(step.at())
              + "  "
              + step.what()
              + (step.detail().isEmpty() ? "" : " (" + step.detail() + ")"));
    }
    for (Obstacle obstacle : obstacles) {
      lines.add("");
      lines.add("In the way: " + obstacle.title());
      lines.add((obstacle.sentence() + " " + obstacle.nextStep()).strip());
    }
    if (!effects.isEmpty()) {
      lines.add("");
      lines.add("What sending will do");
      customers.forEach(customer -> lines.add("Customer: " + customer.value()));
      effects.forEach(effect -> lines.add(effect.label() + ": " + effect.value()));
    }
    lines.add("");
    lines.add("Attempts");
    if (tries.isEmpty()) {
      lines.add("None yet. Nothing has been sent to Stripe for this reward.");
    }
    for (RewardStory.Try one : tries) {
      lines.add(
          dates.moment(one.at())
              + "  Attempt "
              + one.number()
              + ": "
              + one.outcome()
              + (one.requestId().isEmpty() ? "" : " (" + one.requestId() + ")"));
    }
    return String.join("\n", lines) + "\n";
  }
}
