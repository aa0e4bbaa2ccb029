package app.rewarddesk.ui;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.reward.Rewards;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Some hundred rewards of two campaigns, most of them ready, some with something in the way: for
/// tests of screens and their pictures.
public final class SampleRewards {
  private static final List<String> FIRST =
      List.of(
          "Amelia", "Mateo", "Priya", "Sophie", "Kenji", "Ben", "Lina", "Noah", "Grace", "Tomás",
          "Hannah", "Yusuf", "Ella", "Daniel", "Elif", "Isabel");
  private static final List<String> LAST =
      List.of("Hart", "Silva", "Raman", "Laurent", "Tanaka", "Okafor", "Berg", "Fischer");
  private static final Campaign SPRING = Campaigns.named("Spring referral").build();
  private static final Campaign PRO =
      Campaigns.named("Pro upgrade")
          .offering(
              new Offer.Coupon(
                  new Reduction.PercentOff(new BigDecimal("20")),
                  new CouponDuration.Repeating(3),
                  List.of()))
          .build();

  private SampleRewards() {}

  /// 128 due: 120 ready, 8 not. 4 on hold, one of them suspected.
  public static TestDesk desk() {
    var desk = new TestDesk();
    for (int number = 0; number < 128; number++) {
      add(desk, number);
    }
    for (int number = 0; number < 3; number++) {
      desk.owing(
          Rewards.onHold("held" + number + "@northwind.io", Rewards.MONDAY.plus(Duration.ofDays(9)))
              .called("Held " + FIRST.get(number))
              .in(SPRING));
    }
    desk.owing(Rewards.suspected("carla.neri@bottega.it").called("Carla Neri").in(SPRING));
    return desk.sync();
  }

  private static void add(TestDesk desk, int number) {
    String first = FIRST.get(number % FIRST.size());
    String last = LAST.get(number / FIRST.size());
    String email =
        (first + "." + last).toLowerCase(Locale.ROOT).replace("á", "a") + "@northwind.io";
    boolean coupon = number % 7 == 2;
    Rewards reward =
        Rewards.due(email)
            .called(first + " " + last)
            .forInviting(LAST.get(number % 8).toLowerCase(Locale.ROOT) + number + "@feldmann.de")
            .in(coupon ? PRO : SPRING)
            .since(Rewards.MONDAY.minus(Duration.ofHours(400L - number)));
    if (!coupon && number % 5 == 4) {
      reward = reward.withAmount(3_500, "jpy");
    }
    desk.owing(reward);
    customer(desk, number, email, number % 5 == 4 && !coupon ? "jpy" : "usd");
  }

  private static void customer(TestDesk desk, int number, String email, String currency) {
    switch (number) {
      case 2, 16, 30 ->
          desk.knowing(Customers.of(email).withSubscription("sub_" + number, "di_1").build());
      case 5 ->
          desk.knowing(
              Customers.of(email).withId("cus_a").build(),
              Customers.of(email).withId("cus_b").build());
      case 8, 40 -> {}
      case 11 -> desk.knowing(Customers.of(email).paying("chf").build());
      case 65 -> desk.knowing(Customers.of(email).deleted().build());
      default ->
          desk.knowing(
              Customers.of(email)
                  .withId("cus_Qt" + number + "R81mXk" + number)
                  .paying(currency)
                  .withSubscription("sub_" + number)
                  .build());
    }
  }
}
