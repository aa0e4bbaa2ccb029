package app.rewarddesk.ui.due;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.Customers;
import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.money.Money;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.DirectBackground;
import app.rewarddesk.ui.QueuedBackground;
import app.rewarddesk.ui.TestDesk;
import app.rewarddesk.ui.Unconfirmed;
import app.rewarddesk.ui.Workspace;
import app.rewarddesk.ui.due.WhyViewModel.Shown;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyViewModelTest {
  private final TestDesk desk = new TestDesk();

  @Test
  void theStoryIsToldInSteps() {
    Rewards ann = Rewards.due("ann@x.io").called("Ann").since(Rewards.MONDAY.plus(days(14)));
    Reward reward = desk.owing(ann).getFirst();
    pay(ann, 12_000, false);
    pay(ann, 500, true);
    assertThat(explain(reward).steps())
        .extracting(StoryStep::what)
        .containsExactly(
            "Ann invited friend-of-ann@x.io",
            "friend-of-ann@x.io paid 120.00 usd",
            "friend-of-ann@x.io paid 5.00 usd",
            "Rule met: 1 payment",
            "Hold of 14 days over",
            "Due");
  }

  @Test
  void whatSendingWillDoIsSaid() {
    Reward reward = desk.owing(Rewards.due("ann@x.io")).getFirst();
    desk.knowing(Customers.of("ann@x.io").withBalance(-500).withSubscription("sub_1").build());
    desk.sync();
    Explanation explanation = explain(reward);
    assertThat(explanation.obstacles()).isEmpty();
    assertThat(explanation.effects())
        .containsExactly(
            new Explanation.Effect("Plan", "Team, 89.00 usd a month"),
            new Explanation.Effect("Credit balance", "5.00 → 30.00 usd"));
  }

  @Test
  void whatIsInTheWayIsSaidWithTheNextStep() {
    Reward reward = desk.owing(Rewards.due("ann@x.io")).getFirst();
    desk.sync();
    Obstacle obstacle = explain(reward).obstacles().getFirst();
    assertThat(obstacle.sentence()).isEqualTo("Stripe knows nobody with ann@x.io in this account.");
    assertThat(obstacle.nextStep())
        .isEqualTo("Check the email, or send again once they are a customer.");
  }

  @Test
  void allOfItIsCopiedAsText() {
    Reward reward = desk.owing(Rewards.due("ann@x.io").called("Ann")).getFirst();
    WhyViewModel model = model();
    model.show(reward);
    model.copyAsText();
    assertThat(desk.window.copied().getFirst())
        .startsWith("Ann <ann@x.io>, 25.00 usd, Spring")
        .contains("23 Nov 2026  Due")
        .contains("None yet. Nothing has been sent to Stripe for this reward.");
  }

  @Test
  void theAnswerToAFormerQuestionIsDropped() {
    List<Reward> two = desk.owing(Rewards.due("ann@x.io"), Rewards.due("bob@x.io"));
    var background = new QueuedBackground();
    WhyViewModel model = model(background);
    model.show(two.get(0));
    model.show(two.get(1));
    background.runLast();
    background.runAll();
    assertThat(((Shown.Explained) model.shownProperty().get()).explanation().reward().id())
        .isEqualTo(two.get(1).id());
  }

  @Test
  void aClosedPanelStaysClosed() {
    Reward reward = desk.owing(Rewards.due("ann@x.io")).getFirst();
    var background = new QueuedBackground();
    WhyViewModel model = model(background);
    model.show(reward);
    model.close();
    background.runAll();
    assertThat(model.shownProperty().get()).isEqualTo(new Shown.Nothing());
  }

  private void pay(Rewards reward, long minor, boolean refunded) {
    var book = desk.ports.register().book(reward.campaign().id()).orElseThrow();
    var _ =
        desk.ports
            .register()
            .apply(
                book.revision(),
                List.of(
                    new RegisterChange.AddPayment(
                        new PaymentSeen(
                            reward.referral().id(),
                            Money.of(minor, "usd"),
                            Rewards.MONDAY,
                            refunded))),
                "test",
                Rewards.MONDAY);
  }

  private Explanation explain(Reward reward) {
    WhyViewModel model = model();
    model.show(reward);
    return ((Shown.Explained) model.shownProperty().get()).explanation();
  }

  private WhyViewModel model() {
    return model(new DirectBackground());
  }

  private WhyViewModel model(Background background) {
    Workspace workspace = desk.workspace(background);
    return new WhyViewModel(workspace, TestDesk.UTC, new Unconfirmed(workspace));
  }

  private static Duration days(long days) {
    return Duration.ofDays(days);
  }
}
