package app.rewarddesk.ui.issued;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.ui.Programme;
import app.rewarddesk.ui.ScreenTest;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class IssuedViewTest extends ScreenTest {

  @Test
  void aClickOpensTheReceiptAndEscapeClosesIt() {
    issued();
    open(IssuedView::new);
    clickOn("Chloe Dubois");
    assertThat(lookup("#receipt-panel").query().isVisible()).isTrue();
    assertThat(lookup("#receipt-name").queryLabeled().getText()).isEqualTo("Chloe Dubois");
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(lookup("#receipt-panel").query().isVisible()).isFalse();
  }

  @Test
  void anIdIsCopiedByClick() {
    issued();
    open(IssuedView::new);
    clickOn("Chloe Dubois");
    clickOn("cus_chloeduboisnorthwindio");
    assertThat(desk.window.copied()).containsExactly("cus_chloeduboisnorthwindio");
  }

  @Test
  void searchKeepsWhoMatches() {
    issued();
    open(IssuedView::new);
    clickOn("#issued-search").write("chloe");
    assertThat(lookup("Chloe Dubois").tryQuery()).isPresent();
    assertThat(lookup("Hannah Cole").tryQuery()).isEmpty();
    assertThat(lookup("#issued-count").query().lookupAll(".label").toString()).contains("'1'");
  }

  @Test
  void gallery() {
    open(IssuedView::new);
    screenshots("issued-empty");
    List<Reward> rewards = issued();
    runOnFx(() -> desk.window.refresh());
    screenshots("issued");
    clickOn("Chloe Dubois");
    screenshots("issued-receipt");
    clickOn("#close-receipt");
    clickOn("Peter Holm");
    screenshots("issued-marked");
    assertThat(rewards).hasSizeGreaterThan(10);
  }

  private List<Reward> issued() {
    List<Reward> rewards = Programme.dueToAll(desk);
    Programme.issue(desk, rewards.subList(0, 9));
    var _ =
        desk.ports
            .ledger()
            .markIssued(
                new RewardSelection.These(Set.of(rewards.get(9).id(), rewards.get(10).id())),
                "Gift card, by hand",
                Rewards.MONDAY);
    return rewards;
  }
}
