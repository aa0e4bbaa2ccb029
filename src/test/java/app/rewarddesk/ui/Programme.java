package app.rewarddesk.ui;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.work.Progress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A small referral programme for tests of screens: people with believable names in two campaigns.
public final class Programme {
  public static final Campaign SPRING = Campaigns.named("Spring referral").build();
  public static final Campaign PRO =
      Campaigns.named("Pro upgrade").offering(Campaigns.percentOff("20")).holding(14).build();

  private static final List<String> NAMES =
      List.of(
          "Arjun Mehta",
          "Hannah Cole",
          "Tomás Vega",
          "Noah Fischer",
          "Lina Berg",
          "Kenji Tanaka",
          "Sophie Laurent",
          "Mateo Silva",
          "Chloe Dubois",
          "Peter Holm",
          "Jack Turner",
          "Nina Rossi",
          "Liam Byrne",
          "Amelia Hart",
          "Ben Okafor",
          "Carla Neri",
          "Grace Liu",
          "Yusuf Demir");

  private Programme() {}

  /// Rewards that are due to everybody; every third of them for the second campaign.
  public static List<Reward> dueToAll(TestDesk desk) {
    List<Reward> due =
        NAMES.stream()
            .map(
                name ->
                    Rewards.due(email(name))
                        .called(name)
                        .withCode(code(name))
                        .in(NAMES.indexOf(name) % 3 == 2 ? PRO : SPRING))
            .flatMap(one -> desk.owing(one).stream())
            .toList();
    NAMES.stream()
        .map(name -> Customers.of(email(name)).withSubscription("sub_" + code(name)).build())
        .forEach(desk::knowing);
    desk.sync();
    return due;
  }

  /// Gives rewards through the desk's Stripe.
  public static void issue(TestDesk desk, List<Reward> rewards) {
    Set<RewardId> ids = rewards.stream().map(Reward::id).collect(Collectors.toSet());
    PreflightReport agreed = desk.desk().preflight().plan(new RewardSelection.These(ids));
    var _ = desk.desk().sending().send(agreed, Progress.unwatched());
  }

  private static String email(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace("á", "a").replace(' ', '.')
        + "@northwind.io";
  }

  private static String code(String name) {
    return name.substring(0, name.indexOf(' ')).toUpperCase(java.util.Locale.ROOT)
        + "-"
        + (17 + NAMES.indexOf(name) * 4);
  }
}
