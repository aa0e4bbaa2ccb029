package app.rewarddesk.ui.due;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.issuing.DueFilter.Standing;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.ui.DirectBackground;
import app.rewarddesk.ui.QueuedBackground;
import app.rewarddesk.ui.Row;
import app.rewarddesk.ui.TestDesk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueViewModelTest {
  private final TestDesk desk = new TestDesk();

  @Test
  void beforeAnythingIsReadCountsAreDots() {
    desk.owing(Rewards.due("ann@x.io"));
    var background = new QueuedBackground();
    var model = new DueViewModel(desk.workspace(background));
    model.refresh();
    assertThat(model.chipCount(Standing.ALL_DUE)).isEqualTo("…");
    background.runAll();
    assertThat(model.chipCount(Standing.ALL_DUE)).isEqualTo("1");
  }

  @Test
  void chipsCountWhatStandsUnderThem() {
    desk.owing(
        Rewards.due("ann@x.io"),
        Rewards.due("bob@x.io"),
        Rewards.onHold("cat@x.io", Rewards.MONDAY.plus(Duration.ofDays(3))));
    desk.knowing(Customers.of("ann@x.io").build()).sync();
    DueViewModel model = model();
    assertThat(model.chipCount(Standing.ALL_DUE)).isEqualTo("2");
    assertThat(model.chipCount(Standing.READY)).isEqualTo("1");
    assertThat(model.chipCount(Standing.NEEDS_ATTENTION)).isEqualTo("1");
    assertThat(model.chipCount(Standing.ON_HOLD)).isEqualTo("1");
  }

  @Test
  void anotherChipShowsOtherRows() {
    desk.owing(
        Rewards.due("ann@x.io"),
        Rewards.onHold("cat@x.io", Rewards.MONDAY.plus(Duration.ofDays(3))));
    DueViewModel model = model();
    model.showStanding(Standing.ON_HOLD);
    assertThat(emails(model)).containsExactly("cat@x.io");
  }

  @Test
  void aSearchFindsNamesAndEmails() {
    desk.owing(Rewards.due("ann@x.io").called("Ann Lee"), Rewards.due("bob@x.io"));
    DueViewModel model = model();
    model.search("LEE");
    assertThat(emails(model)).containsExactly("ann@x.io");
  }

  @Test
  void sortingIsAskedOfTheStore() {
    desk.owing(Rewards.due("ann@x.io"), Rewards.due("zoe@x.io"), Rewards.due("max@x.io"));
    DueViewModel model = model();
    model.sort(new DueOrder(DueOrder.Column.PARTICIPANT, false));
    assertThat(emails(model)).containsExactly("zoe@x.io", "max@x.io", "ann@x.io");
  }

  @Test
  void checkingAllReachesBeyondWhatIsLoaded() {
    desk.owing(
        IntStream.range(0, 500)
            .mapToObj(number -> Rewards.due("p" + number + "@x.io"))
            .toArray(Rewards[]::new));
    DueViewModel model = model();
    model.checkAll();
    assertThat(model.target().checkedText())
        .isEqualTo("All 500 that match are selected · 12,500.00 usd");
    assertThat(model.target().selection()).containsInstanceOf(RewardSelection.AllMatching.class);
  }

  @Test
  void uncheckingOneOfAllLeavesTheOthers() {
    desk.owing(Rewards.due("ann@x.io"), Rewards.due("bob@x.io"), Rewards.due("cat@x.io"));
    DueViewModel model = model();
    model.checkAll();
    model.checked().toggle(row(model, 1));
    assertThat(model.target().checkedText()).isEqualTo("2 selected · 50.00 usd");
    assertThat(model.checked().contains(row(model, 1))).isFalse();
  }

  @Test
  void aRangeIsChecked() {
    desk.owing(
        Rewards.due("ann@x.io"),
        Rewards.due("bob@x.io"),
        Rewards.due("cat@x.io"),
        Rewards.due("dan@x.io"));
    DueViewModel model = model();
    model.checkRange(2, 0, true);
    assertThat(model.target().checkedText()).startsWith("3 selected");
  }

  @Test
  void worthIsPerCurrencyAndCountsDiscounts() {
    desk.owing(
        Rewards.due("ann@x.io"),
        Rewards.due("bob@x.io").withAmount(3500, "jpy"),
        Rewards.due("cat@x.io").withOffer(Campaigns.percentOff("20")));
    DueViewModel model = model();
    model.checkAll();
    assertThat(model.target().checkedText())
        .isEqualTo("All 3 that match are selected · 3,500 jpy · 25.00 usd · 1 discount");
  }

  @Test
  void checkedIdsSurviveAnotherFilterAndAllThatMatchDoesNot() {
    desk.owing(Rewards.due("ann@x.io"), Rewards.due("bob@x.io"));
    DueViewModel model = model();
    model.checked().toggle(row(model, 0));
    model.search("bob");
    assertThat(model.target().checkedText()).startsWith("1 selected");
    model.checkAll();
    model.search("");
    assertThat(model.checked().isEmpty()).isTrue();
  }

  @Test
  void withNothingCheckedTheFocusedRowIsMeantAndNamed() {
    desk.owing(Rewards.due("ann@x.io").called("Ann Lee"));
    DueViewModel model = model();
    assertThat(model.target().selection()).isEmpty();
    assertThat(model.target().text()).isEqualTo("Nothing is selected");
    model.target().focus(Optional.of(row(model, 0)));
    assertThat(model.target().text()).isEqualTo("Ann Lee · 25.00 usd");
    assertThat(model.target().selection())
        .contains(new RewardSelection.These(Set.of(row(model, 0).reward().id())));
  }

  @Test
  void whatIsUnconfirmedCannotBeChecked() {
    desk.knowing(Customers.of("ann@x.io").build());
    desk.gateway.blind().answering(desk.gateway::acceptAndLoseTheAnswer);
    desk.owing(Rewards.due("ann@x.io"));
    desk.sync();
    var ids = desk.ports.rewards().ids(app.rewarddesk.issuing.DueFilter.ALL_DUE);
    var plan = desk.desk().preflight().plan(new RewardSelection.These(ids));
    var _ = desk.desk().sending().send(plan, app.rewarddesk.work.Progress.unwatched());
    DueViewModel model = model();
    model.showStanding(Standing.UNCONFIRMED);
    assertThat(emails(model)).containsExactly("ann@x.io");
    model.checked().toggle(row(model, 0));
    model.checkAll();
    assertThat(model.checked().isEmpty()).isTrue();
  }

  @Test
  void whatStandsInPlaceOfRowsSaysWhy() {
    DueViewModel model = model();
    assertThat(model.contentsProperty().get()).isEqualTo(DueViewModel.Contents.NOTHING_YET);
    desk.owing(Rewards.onHold("cat@x.io", Rewards.MONDAY.plus(Duration.ofDays(3))));
    model.refresh();
    assertThat(model.contentsProperty().get()).isEqualTo(DueViewModel.Contents.NONE_HERE);
    desk.owing(Rewards.due("ann@x.io"));
    model.refresh();
    assertThat(model.contentsProperty().get()).isEqualTo(DueViewModel.Contents.ROWS);
    model.search("nobody");
    assertThat(model.contentsProperty().get()).isEqualTo(DueViewModel.Contents.NO_MATCH);
    model.clearFilters();
    assertThat(model.contentsProperty().get()).isEqualTo(DueViewModel.Contents.ROWS);
  }

  @Test
  void anOlderAnswerNeverReplacesANewerOne() {
    desk.owing(Rewards.due("ann@x.io"), Rewards.due("bob@x.io"));
    var background = new QueuedBackground();
    var model = new DueViewModel(desk.workspace(background));
    model.refresh();
    background.runAll();
    model.checked().toggle(row(model, 0));
    model.checked().toggle(row(model, 1));
    background.runLast();
    background.runAll();
    assertThat(model.target().checkedText()).startsWith("2 selected");
  }

  private DueViewModel model() {
    var model = new DueViewModel(desk.workspace(new DirectBackground()));
    model.refresh();
    return model;
  }

  private static DueRow row(DueViewModel model, int index) {
    return model.rows().get(index).value().orElseThrow();
  }

  private static List<String> emails(DueViewModel model) {
    return model.rows().stream()
        .map(Row::value)
        .flatMap(Optional::stream)
        .map(row -> row.reward().recipient().email().value())
        .toList();
  }
}
