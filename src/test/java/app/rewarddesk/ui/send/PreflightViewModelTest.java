package app.rewarddesk.ui.send;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.Customers;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.ui.QueuedBackground;
import app.rewarddesk.ui.TestDesk;
import app.rewarddesk.ui.send.PreflightViewModel.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreflightViewModelTest {
  private final TestDesk desk = new TestDesk();
  private final QueuedBackground background = new QueuedBackground();
  private final List<PreflightReport> sent = new ArrayList<>();

  @Test
  void whatIsShownIsSentOnce() {
    due("ann@x.io");
    PreflightViewModel model = checked();
    model.send();
    model.send();
    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().wouldReward()).hasSize(1);
  }

  @Test
  void nothingIsSentBeforeAnythingIsShown() {
    due("ann@x.io");
    PreflightViewModel model = model();
    model.check();
    model.send();
    assertThat(sent).isEmpty();
  }

  @Test
  void aFreshIndexIsNotReadAgain() {
    due("ann@x.io");
    long before = desk.stripe.requests();
    checked();
    assertThat(desk.stripe.requests() - before).as("whose key it is").isEqualTo(1);
  }

  @Test
  void anIndexOlderThanAQuarterOfAnHourIsReadAgainFirst() {
    due("ann@x.io");
    desk.owing(Rewards.due("new@x.io"));
    desk.knowing(Customers.of("new@x.io").build());
    desk.clock.advance(Duration.ofMinutes(15));
    PreflightViewModel model = checked();
    assertThat(report(model).wouldReward()).hasSize(2);
  }

  @Test
  void aKeyOfAnotherAccountSendsNothing() {
    due("ann@x.io");
    desk.stripe.failWith("Stripe does not know this key.");
    PreflightViewModel model = checked();
    assertThat(model.stageProperty().get())
        .isEqualTo(new Stage.Failed("Stripe does not know this key."));
    assertThat(model.canSendProperty().get()).isFalse();
    desk.stripe.failWith("");
    model.check();
    background.runAll();
    assertThat(model.canSendProperty().get()).isTrue();
  }

  @Test
  void cancelledWhileCheckingItStaysCancelled() {
    due("ann@x.io");
    PreflightViewModel model = model();
    model.check();
    model.cancel();
    background.runAll();
    assertThat(model.stageProperty().get()).isEqualTo(new Stage.Over());
  }

  @Test
  void whatIsOnHoldIsLeftOutAndCounted() {
    due("ann@x.io");
    var ids = new java.util.HashSet<>(desk.ports.rewards().ids(DueFilter.ALL_DUE));
    ids.add(
        desk.owing(Rewards.onHold("cat@x.io", Rewards.MONDAY.plus(Duration.ofDays(3))))
            .getFirst()
            .id());
    var model = model(new RewardSelection.These(ids));
    model.check();
    background.runAll();
    assertThat(((Stage.Ready) model.stageProperty().get()).leftOut()).isEqualTo(1);
  }

  private void due(String email) {
    desk.owing(Rewards.due(email));
    desk.knowing(Customers.of(email).build()).sync();
  }

  private PreflightViewModel checked() {
    PreflightViewModel model = model();
    model.check();
    background.runAll();
    return model;
  }

  private PreflightViewModel model() {
    return model(new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of()));
  }

  private PreflightViewModel model(RewardSelection selection) {
    return new PreflightViewModel(
        desk.workspace(background),
        TestDesk.UTC,
        new Preparation(desk.desk(), selection, Preparation.USUAL_FRESHNESS),
        sent::add);
  }

  private static PreflightReport report(PreflightViewModel model) {
    return ((Stage.Ready) model.stageProperty().get()).report();
  }
}
