package app.rewarddesk.ui.issued;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.Customers;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.ui.Programme;
import app.rewarddesk.ui.ScreenTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuedViewTest extends ScreenTest {
  private static final RewardSelection ALL_DUE =
      new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of());

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
  void whatIsListedIsExportedAndNoCellIsAFormula(@TempDir Path folder) throws IOException {
    desk.owing(Rewards.due("eve@x.io").called("=1+1").withCode("EVE-1").in(Programme.SPRING));
    desk.knowing(Customers.of("eve@x.io").build());
    List<Reward> all = issued();
    Programme.issue(desk, all);
    Programme.issue(desk, desk.desk().ledger().selected(ALL_DUE));
    open(IssuedView::new);
    Path file = folder.resolve("issued.csv");
    desk.savingTo(file);
    clickOn("#issued-search").write("chloe");
    clickOn("#issued-export");
    assertThat(Files.readAllLines(file)).hasSize(2).last().asString().contains("cus_chloedubois");
    doubleClickOn("#issued-search").type(KeyCode.DELETE);
    clickOn("#issued-table");
    press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
    assertThat(desk.window.notices().getLast()).endsWith("rows written to issued.csv");
    assertThat(Files.readAllLines(file).stream().flatMap(line -> Stream.of(line.split(","))))
        .noneMatch(cell -> cell.startsWith("="));
  }

  @Test
  void whereNothingIsIssuedThereIsNothingToExport() {
    open(IssuedView::new);
    assertThat(lookup("#issued-export").query().isDisabled()).isTrue();
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
