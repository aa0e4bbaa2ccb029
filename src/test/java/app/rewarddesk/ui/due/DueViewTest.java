package app.rewarddesk.ui.due;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.Customers;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.GatewayAnswer;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.ui.RewardDecisions;
import app.rewarddesk.ui.RewardSender;
import app.rewarddesk.ui.SampleRewards;
import app.rewarddesk.ui.ScreenTest;
import app.rewarddesk.ui.TestDesk;
import app.rewarddesk.ui.Unconfirmed;
import app.rewarddesk.ui.Workspace;
import app.rewarddesk.work.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DueViewTest extends ScreenTest {
  private final RememberingSender sender = new RememberingSender();

  @Test
  void aClickOnABoxChecksAndDoesNotOpenThePanel() {
    open(SampleRewards.desk());
    clickOn(box("Amelia Hart"));
    assertThat(text("selected-count")).isEqualTo("1 selected");
    assertThat(lookup("#why-panel").query().isVisible()).isFalse();
  }

  @Test
  void aClickOnARowOpensThePanelAndEscapeClosesIt() {
    open(SampleRewards.desk());
    clickOn("Amelia Hart");
    assertThat(text("why-name")).isEqualTo("Amelia Hart");
    assertThat(text("selected-count")).isEqualTo("Nothing selected");
    type(KeyCode.ESCAPE);
    assertThat(lookup("#why-panel").query().isVisible()).isFalse();
  }

  @Test
  void shiftClickChecksTheRowsBetween() {
    open(SampleRewards.desk());
    clickOn(box("Amelia Hart"));
    press(KeyCode.SHIFT).clickOn("Sophie Hart").release(KeyCode.SHIFT);
    assertThat(text("selected-count")).isEqualTo("4 selected");
  }

  @Test
  void ctrlClickChecksOneMore() {
    open(SampleRewards.desk());
    press(KeyCode.CONTROL).clickOn("Amelia Hart").clickOn("Kenji Hart").release(KeyCode.CONTROL);
    assertThat(text("selected-count")).isEqualTo("2 selected");
    press(KeyCode.CONTROL).clickOn("Amelia Hart").release(KeyCode.CONTROL);
    assertThat(text("selected-count")).isEqualTo("1 selected");
  }

  @Test
  void theHeadChecksAllThatMatchAndAgainNothing() {
    open(SampleRewards.desk());
    clickOn("#check-all");
    assertThat(text("selected-count")).isEqualTo("All 128 that match are selected");
    clickOn(box("Amelia Hart"));
    assertThat(text("selected-count")).isEqualTo("127 selected");
    assertThat(lookup("#check-all").queryAs(CheckBox.class).isIndeterminate()).isTrue();
    clickOn("#clear-selection");
    assertThat(text("selected-count")).isEqualTo("Nothing selected");
  }

  @Test
  void theKeyboardChecksOpensAndSends() {
    open(SampleRewards.desk());
    clickOn("Amelia Hart");
    type(KeyCode.SPACE);
    press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    assertThat(text("selected-count")).isEqualTo("3 selected");
    press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    assertThat(sender.sent).hasSize(1);
    assertThat(desk.ports.rewards().worth(sender.sent.getFirst()).rewards()).isEqualTo(3);
    press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    assertThat(text("selected-count")).isEqualTo("All 128 that match are selected");
  }

  @Test
  void theMenuActsOnTheFocusedRowWhenNothingIsChecked() {
    open(SampleRewards.desk());
    clickOn("Amelia Hart");
    clickOn("#issue-reward").clickOn("#send-rewards");
    assertThat(sender.sent)
        .containsExactly(
            new RewardSelection.These(
                java.util.Set.of(new RewardId("rwd_Spring referral_hart0@feldmann.de"))));
  }

  @Test
  void markingAsIssuedAsksForANoteAndIsUndone() {
    open(SampleRewards.desk());
    clickOn(box("Amelia Hart")).clickOn(box("Mateo Hart"));
    press(KeyCode.CONTROL).type(KeyCode.M).release(KeyCode.CONTROL);
    assertThat(text("decision-dialog-title")).isEqualTo("Mark 2 rewards as issued?");
    clickOn("#decision-note").write("gift card");
    clickOn("#decision-confirm");
    assertThat(overlay.isOpen()).isFalse();
    assertThat(text("selected-count")).isEqualTo("Nothing selected");
    assertThat(desk.window.notices()).containsExactly("2 marked as issued");
    assertThat(due()).isEqualTo(126);
    runOnFx(desk.window::undo);
    assertThat(due()).isEqualTo(128);
  }

  @Test
  void aDialogKeepsTheKeysOfTheScreenBehindItQuiet() {
    open(SampleRewards.desk());
    clickOn(box("Amelia Hart"));
    type(KeyCode.DELETE);
    assertThat(text("decision-dialog-title")).isEqualTo("Dismiss 1 reward?");
    press(KeyCode.CONTROL).type(KeyCode.M).release(KeyCode.CONTROL);
    assertThat(lookup("#decision-dialog").queryAll()).hasSize(1);
    type(KeyCode.ESCAPE);
    assertThat(overlay.isOpen()).isFalse();
  }

  @Test
  void aHeadIsClickedToSortByTheStore() {
    open(SampleRewards.desk());
    clickOn("Participant");
    assertThat(firstName()).isEqualTo("Amelia Berg");
    clickOn("Participant");
    assertThat(firstName()).isEqualTo("Yusuf Tanaka");
  }

  @Test
  void aSearchWithoutAMatchSaysSoAndClears() {
    open(SampleRewards.desk());
    press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    write("nobody at all").type(KeyCode.ENTER);
    assertThat(lookup("#no-match").query().isVisible()).isTrue();
    clickOn("#clear-filters");
    assertThat(firstName()).isEqualTo("Amelia Hart");
  }

  @Test
  void aSuspectedSelfReferralIsRewardedAnyway() {
    open(SampleRewards.desk());
    clickOn("#chip-on-hold").clickOn("Carla Neri").clickOn("#reward-anyway");
    assertThat(due()).isEqualTo(129);
    assertThat(desk.window.notices().getFirst()).startsWith("The reward for Carla Neri is due now");
  }

  @Test
  void whileSendingNothingElseIsSent() {
    open(SampleRewards.desk());
    clickOn(box("Amelia Hart"));
    runOnFx(() -> sender.sending.set(true));
    assertThat(text("selected-count")).isEqualTo("Nothing selected");
    clickOn(box("Mateo Hart"));
    press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    assertThat(sender.sent).isEmpty();
    assertThat(lookup("#issue-reward").query().isDisabled()).isTrue();
  }

  @Test
  void aHoldEndsOnTheDayThatIsChosen() {
    open(SampleRewards.desk());
    clickOn(box("Amelia Hart"));
    clickOn("#issue-reward").clickOn("#put-on-hold");
    assertThat(lookup("#decision-until").queryAs(DatePicker.class).getEditor().getText())
        .isEqualTo("7 Dec 2026");
    clickOn("#decision-confirm");
    assertThat(desk.window.notices()).containsExactly("1 put on hold");
    assertThat(desk.ports.reward(new RewardId("rwd_Spring referral_hart0@feldmann.de")).state())
        .isEqualTo(new RewardState.OnHold(Instant.parse("2026-12-07T00:00:00Z")));
  }

  @Test
  void whatIsCheckedIsExported(@TempDir Path folder) throws Exception {
    open(SampleRewards.desk());
    Path file = folder.resolve("due.csv");
    desk.savingTo(file);
    clickOn(box("Amelia Hart"));
    press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(desk.window.notices()).containsExactly("1 row written to due.csv");
  }

  @Test
  void columnsGiveWayAndNothingScrollsSideways() {
    open(SampleRewards.desk());
    TableView<?> table = lookup("#due-table").queryTableView();
    size(960, 640);
    double columns =
        table.getVisibleLeafColumns().stream().mapToDouble(column -> column.getWidth()).sum();
    assertThat(columns).isLessThanOrEqualTo(table.getWidth());
    assertThat(table.getVisibleLeafColumns())
        .extracting(column -> column.getId())
        .contains("participant", "reward", "stripe");
  }

  @Test
  void pictures() {
    open(SampleRewards.desk());
    clickOn(box("Amelia Hart")).clickOn(box("Mateo Hart")).clickOn(box("Kenji Hart"));
    screenshots("due-checked");
    clickOn("Amelia Hart");
    screenshots("due-panel");
    clickOn("Priya Hart");
    screenshots("due-panel-obstacle");
    type(KeyCode.ESCAPE);
    press(KeyCode.CONTROL).type(KeyCode.M).release(KeyCode.CONTROL);
    screenshots("due-mark-issued");
    type(KeyCode.ESCAPE);
    clickOn("#issue-reward").moveTo("#put-on-hold").clickOn("#put-on-hold");
    screenshots("due-put-on-hold");
    type(KeyCode.ESCAPE);
    open(new TestDesk());
    screenshots("due-empty");
  }

  @Test
  void theUnconfirmedAreCheckedWithStripeAndDecidedByHandWhereThatCannotTell() {
    desk.owing(Rewards.due("ann@x.io").called("Ann"), Rewards.due("bob@x.io").called("Bob"));
    desk.knowing(Customers.of("ann@x.io").build(), Customers.of("bob@x.io").build());
    desk.sync();
    desk.gateway.blind().answering(_ -> new GatewayAnswer.NoAnswer("The connection broke."));
    var _ =
        desk.desk()
            .sending()
            .send(
                desk.desk()
                    .preflight()
                    .plan(new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of())),
                Progress.unwatched());
    open(desk);
    assertThat(lookup("#stripe-check").query().isVisible()).isFalse();
    clickOn("#chip-unconfirmed");
    clickOn("Ann");
    assertThat(lookup("#is-in-stripe").tryQuery()).isEmpty();
    clickOn("#check-with-stripe");
    assertThat(desk.window.notices()).containsExactly("2 still unconfirmed");
    screenshots("due-unconfirmed");
    clickOn("#is-in-stripe");
    screenshots("hand-decision");
    clickOn("#hand-decision-confirm");
    assertThat(desk.window.notices()).contains("Ann: marked as issued");
    clickOn("Bob");
    desk.clock.advance(Duration.ofMinutes(6));
    clickOn("#is-not-in-stripe").clickOn("#hand-decision-confirm");
    assertThat(sender.sent).hasSize(1);
    assertThat(due()).isEqualTo(1);
  }

  @Test
  void whatTheCardSpeaksOfIsShownAndChecked() {
    desk.owing(Rewards.due("ann@x.io").called("Ann"), Rewards.due("bob@x.io").called("Bob"));
    open(desk.sync());
    clickOn("#chip-on-hold");
    runOnFx(() -> sender.showing.accept(Set.of(Rewards.due("bob@x.io").id())));
    assertThat(text("selected-count")).isEqualTo("1 selected");
    assertThat(box("Bob").isSelected()).isTrue();
  }

  @Test
  void theOpenMenuAndTheOpenCampaignFilter() {
    open(SampleRewards.desk());
    clickOn(box("Amelia Hart")).clickOn(box("Mateo Hart"));
    clickOn("#issue-reward");
    screenshotWithMenus("due-issue-menu");
    type(KeyCode.ESCAPE);
    clickOn("#campaign-filter");
    screenshotWithMenus("due-campaign-filter");
    type(KeyCode.ESCAPE);
    press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
    assertThat(lookup("#due-search").query().isFocused()).isTrue();
  }

  private void open(TestDesk some) {
    desk = some;
    open(
        (Workspace workspace) ->
            new DueScreen(
                workspace,
                TestDesk.UTC,
                sender,
                new RewardDecisions(workspace, TestDesk.UTC),
                new Unconfirmed(workspace)));
  }

  private long due() {
    return desk.ports.rewards().counts(app.rewarddesk.issuing.DueFilter.ALL_DUE).allDue();
  }

  private String firstName() {
    return lookup("#due-table .rd-two-lines .rd-medium").queryAll().stream()
        .map(Label.class::cast)
        .min(java.util.Comparator.comparingDouble(label -> label.localToScene(0, 0).getY()))
        .orElseThrow()
        .getText();
  }

  private static final class RememberingSender implements RewardSender {
    private final List<RewardSelection> sent = new ArrayList<>();
    private final SimpleBooleanProperty sending = new SimpleBooleanProperty();
    private Consumer<Set<RewardId>> showing = _ -> {};

    @Override
    public void send(RewardSelection selection) {
      sent.add(selection);
    }

    @Override
    public ReadOnlyBooleanProperty sendingProperty() {
      return sending;
    }

    @Override
    public void onShow(Consumer<Set<RewardId>> show) {
      showing = show;
    }

    @Override
    public Node card() {
      var none = new Region();
      none.setManaged(false);
      return none;
    }
  }
}
