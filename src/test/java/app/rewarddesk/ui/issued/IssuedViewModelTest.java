package app.rewarddesk.ui.issued;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.reward.Reward;
import app.rewarddesk.ui.DirectBackground;
import app.rewarddesk.ui.Programme;
import app.rewarddesk.ui.QueuedBackground;
import app.rewarddesk.ui.TestDesk;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class IssuedViewModelTest {
  private final TestDesk desk = new TestDesk();

  @Test
  void onlyWhatWasGivenIsListed() {
    Programme.issue(desk, Programme.dueToAll(desk).subList(0, 4));
    assertThat(model().rows().countProperty().get()).isEqualTo(OptionalLong.of(4));
  }

  @Test
  void aReceiptIsCopiedAsText() {
    List<Reward> rewards = Programme.dueToAll(desk);
    Programme.issue(desk, rewards.subList(0, 1));
    IssuedViewModel model = model();
    model.open(rewards.getFirst().id());
    model.copyAsText(TestDesk.UTC);
    assertThat(desk.window.copied().getFirst())
        .contains("Arjun Mehta <arjun.mehta@northwind.io>")
        .contains("25.00 usd, Spring referral")
        .contains("Issued: 23 Nov 2026, 12:00")
        .contains("Customer: cus_arjunmehtanorthwindio")
        .contains("Request: req_1");
  }

  @Test
  void aReceiptThatComesAfterThePanelWasClosedIsDropped() {
    List<Reward> rewards = Programme.dueToAll(desk);
    var background = new QueuedBackground();
    var model = new IssuedViewModel(desk.workspace(background));
    model.open(rewards.getFirst().id());
    model.closePanel();
    background.runAll();
    assertThat(model.storyProperty().get()).isEqualTo(Optional.empty());
  }

  private IssuedViewModel model() {
    var model = new IssuedViewModel(desk.workspace(new DirectBackground()));
    model.show();
    return model;
  }
}
