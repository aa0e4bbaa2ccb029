package app.rewarddesk.ui.send;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.CreditSeen;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.GatewayAnswer;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.DirectBackground;
import app.rewarddesk.ui.FxBackground;
import app.rewarddesk.ui.QueuedBackground;
import app.rewarddesk.ui.RewardDecisions;
import app.rewarddesk.ui.SampleRewards;
import app.rewarddesk.ui.ScreenTest;
import app.rewarddesk.ui.TestDesk;
import app.rewarddesk.ui.Unconfirmed;
import app.rewarddesk.ui.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendViewTest extends ScreenTest {
  private static final RewardSelection ALL =
      new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of());

  private SendFlow flow;

  @Test
  void theDialogSaysWhatWillHappenBeforeAnythingIsWritten() {
    open(SampleRewards.desk());
    send();
    assertThat(text("card-will-figure")).isEqualTo("120");
    assertThat(text("card-will-not-figure")).isEqualTo("8");
    assertThat(desk.gateway.sent()).isEmpty();
    clickOn("#find-person").write("amelia hart");
    assertThat(lookup("#will-table .rd-two-lines .rd-medium").queryAll()).hasSize(1);
  }

  @Test
  void inLiveTheFirstFocusIsOnCancelAndTheFooterSaysHowManyWillChange() {
    open(SampleRewards.desk().in(Mode.LIVE));
    send();
    assertThat(lookup("#send-cancel").query().isFocused()).isTrue();
    assertThat(text("send-warning")).isEqualTo("120 live customers will change");
  }

  @Test
  void whoWouldBeRewardedAndWhoNotIsExported(@TempDir Path folder) throws Exception {
    desk.owing(Rewards.due("ann@x.io").called("@SUM(A1)"), Rewards.due("bob@x.io").called("Bob"));
    desk.knowing(Customers.of("ann@x.io").build());
    open(desk.sync());
    Path file = folder.resolve("plan.csv");
    desk.savingTo(file);
    send();
    clickOn("#find-person").write("nobody of that name");
    clickOn("#send-export");
    assertThat(Files.readAllLines(file).subList(1, 3))
        .satisfiesExactly(
            ann -> assertThat(ann).contains(",'@SUM(A1),", ",would_reward,cus_annxio,"),
            bob -> assertThat(bob).contains(",Bob,", ",not_rewarded,,,no_customer,"));
    assertThat(desk.gateway.sent()).isEmpty();
    Files.delete(file);
    press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
    assertThat(file).exists();
  }

  @Test
  void whatEachRewardDoesToTheNextInvoiceIsSaid() {
    open(SampleRewards.desk());
    send();
    assertThat(lookup("up to 25.00 usd less").queryAll()).isNotEmpty();
    assertThat(lookup("20 % less").queryAll()).isNotEmpty();
  }

  @Test
  void whoMayHaveItAlreadyIsPointedOutAndCanBeLeftOut() {
    TestDesk some = new TestDesk();
    some.owing(Rewards.due("ann@x.io").called("Ann Lee"), Rewards.due("bob@x.io"));
    some.knowing(
        Customers.of("ann@x.io").withBalance(-2500).build(), Customers.of("bob@x.io").build());
    some.gateway.listing(
        Customers.of("ann@x.io").build().customer().id(),
        new CreditSeen(
            "cbtxn_1", Money.of(2500, "usd"), some.clock.instant(), "Referral March", ""));
    open(some);
    send();
    assertThat(text("send-elsewhere-text"))
        .isEqualTo(
            "Ann Lee: They were given 25.00 usd credit on 23 Nov 2026, not by RewardDesk"
                + " (\"Referral March\", cbtxn_1).");
    screenshots("send-given-elsewhere");

    clickOn("#send-leave-out");

    assertThat(text("card-will-figure")).isEqualTo("1");
    assertThat(lookup("#send-elsewhere").query().isVisible()).isFalse();
    clickOn("#send-confirm");
    assertThat(desk.gateway.effects())
        .extracting(one -> one.reward().recipient().email().value())
        .containsExactly("bob@x.io");
  }

  @Test
  void elsewhereTheFirstFocusIsOnSend() {
    open(SampleRewards.desk());
    send();
    assertThat(lookup("#send-confirm").query().isFocused()).isTrue();
    assertThat(lookup("#send-warning").query().isVisible()).isFalse();
  }

  @Test
  void whenNobodyCanBeRewardedSendIsOffAndTheReasonsAreShown() {
    desk.owing(Rewards.due("nobody@x.io"));
    open(desk.sync());
    send();
    assertThat(lookup("#send-confirm").query().isDisabled()).isTrue();
    assertThat(lookup("#will-not-table").query().isVisible()).isTrue();
    press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    assertThat(desk.gateway.sent()).isEmpty();
  }

  @Test
  void aDoubleClickSendsOnce() {
    var background = new QueuedBackground();
    desk.owing(Rewards.due("ann@x.io"));
    desk.knowing(Customers.of("ann@x.io").build());
    open(desk.sync(), background);
    send();
    runOnFx(background::runAll);
    doubleClickOn("#send-confirm");
    send();
    assertThat(background.waiting()).isEqualTo(1);
    runOnFx(background::runAll);
    assertThat(desk.gateway.sent()).hasSize(1);
  }

  @Test
  void whileSendingTheCardSaysHowFarItIs() {
    var calls = new Semaphore(72);
    openSending(calls);
    eventually(() -> figure("sending-done").equals("72 of 120 done"));
    desk.clock.advance(Duration.ofSeconds(10));
    calls.release();
    eventually(() -> figure("sending-done").equals("73 of 120 done"));
    assertThat(figure("sending-rewarded")).isEqualTo("70 rewarded");
    assertThat(figure("sending-not-rewarded")).isEqualTo("1 not rewarded");
    assertThat(figure("sending-unconfirmed")).isEqualTo("2 unconfirmed");
    assertThat(text("sending-rate")).isEqualTo("7 a second");
    assertThat(text("sending-time-left")).isEqualTo("about 6 seconds left");
    screenshots("sending");
    calls.release(1_000);
    eventually(() -> lookup("#result-close").tryQuery().isPresent());
    assertThat(lookup("#sending-card").query().isVisible()).isFalse();
  }

  @Test
  void aStoppedSendGoesOnWhereItWas() {
    var calls = new Semaphore(30);
    openSending(calls);
    eventually(() -> !figure("sending-done").startsWith("0 "));
    clickOn("#sending-stop");
    calls.release(8);
    eventually(() -> lookup("#result-left").tryQuery().isPresent());
    long left = left();
    assertThat(left).isBetween(70L, 90L);
    assertThat(text("result-left"))
        .isEqualTo("Stopped: " + left + " rewards were not tried, still due.");
    screenshots("result-stopped");
    clickOn("#result-close");
    assertThat(text("sending-title")).isEqualTo("Sending was stopped");
    screenshots("sending-stopped");
    desk.clock.advance(Duration.ofHours(2));
    calls.release(1_000);
    clickOn("#sending-continue");
    eventually(() -> lookup("#result-close").tryQuery().isPresent());
    assertThat(text("result-dialog-title"))
        .isEqualTo("117 rewarded, 9 not rewarded, 2 unconfirmed");
    assertThat(lookup("#result-left").query().getParent().isVisible()).isFalse();
    assertThat(desk.gateway.effects()).hasSize(119).doesNotHaveDuplicates();
    assertThat(lookup("#sending-card").query().isVisible()).isFalse();
  }

  @Test
  void whatIsLeftOfAStoppedSendCanBeLeftDue() {
    var calls = new Semaphore(20);
    openSending(calls);
    eventually(() -> !figure("sending-done").startsWith("0 "));
    clickOn("#sending-stop");
    calls.release(8);
    eventually(() -> lookup("#result-close").tryQuery().isPresent());
    clickOn("#result-close");
    long left = left();
    clickOn("#sending-leave");
    assertThat(lookup("#sending-card").query().isVisible()).isFalse();
    assertThat(left()).isEqualTo(left);
  }

  @Test
  void theResultGroupsThoseNotRewardedByReason() {
    open(SampleRewards.desk());
    sendAll();
    assertThat(text("result-dialog-title")).isEqualTo("120 rewarded, 8 not rewarded");
    assertThat(desk.gateway.effects()).hasSize(120);
    clickOn("#show-in-issued");
    assertThat(desk.window.places()).containsExactly(app.rewarddesk.ui.Navigator.Place.ISSUED);
    assertThat(overlay.isOpen()).isFalse();
  }

  @Test
  void whenAllAreRewardedThereIsOnlyTheGreenLine() {
    desk.owing(Rewards.due("ann@x.io"));
    desk.knowing(Customers.of("ann@x.io").build());
    open(desk.sync());
    sendAll();
    assertThat(text("result-dialog-title")).isEqualTo("1 rewarded");
    assertThat(lookup("#result-list").query().getParent().isVisible()).isFalse();
    screenshots("result-all");
    clickOn("#result-close");
    assertThat(overlay.isOpen()).isFalse();
  }

  @Test
  void whatWasMendedInStripeIsRetried() {
    desk.owing(
        Rewards.due("ann@x.io"), Rewards.due("bob@x.io").called("Bob"), Rewards.due("cat@x.io"));
    desk.knowing(Customers.of("ann@x.io").build());
    open(desk.sync());
    sendAll();
    assertThat(text("result-dialog-title")).isEqualTo("1 rewarded, 2 not rewarded");
    desk.knowing(Customers.of("bob@x.io").build());
    clickOn(box("Bob")).clickOn("#result-retry");
    clickOn("#send-confirm");
    assertThat(text("result-dialog-title")).isEqualTo("2 rewarded, 1 not rewarded");
    assertThat(lookup("Rewarded").query().isVisible()).isTrue();
    assertThat(desk.gateway.effects()).hasSize(2);
  }

  @Test
  void aDismissedRowStaysWithWhatWasDoneAndUndoOpensItAgain() {
    desk.owing(Rewards.due("bob@x.io").called("Bob"), Rewards.due("ann@x.io"));
    desk.knowing(Customers.of("ann@x.io").build());
    open(desk.sync());
    sendAll();
    clickOn(menu("Bob")).clickOn("#step-dismiss").clickOn("#decision-confirm");
    assertThat(lookup("Dismissed").query().isVisible()).isTrue();
    runOnFx(desk.window::undo);
    assertThat(lookup("Dismissed").tryQuery()).isEmpty();
  }

  @Test
  void anUnconfirmedOneIsLookedForFirst() {
    desk.owing(Rewards.due("ann@x.io").called("Ann"));
    desk.knowing(Customers.of("ann@x.io").build());
    desk.gateway.blind().answering(desk.gateway::acceptAndLoseTheAnswer);
    open(desk.sync());
    sendAll();
    assertThat(text("result-dialog-title")).isEqualTo("0 rewarded, 1 unconfirmed");
    screenshots("result-unconfirmed");
    desk.gateway.seeing();
    clickOn("#result-look");
    assertThat(text("result-dialog-title")).isEqualTo("1 rewarded");
    assertThat(desk.gateway.sent()).hasSize(1);
  }

  @Test
  void theListIsCopiedAndExported(@TempDir Path folder) throws Exception {
    desk.owing(Rewards.due("bob@x.io").called("Bob"));
    desk.knowing(Customers.of("ann@x.io").build());
    desk.owing(Rewards.due("ann@x.io"));
    open(desk.sync());
    sendAll();
    clickOn("#result-copy");
    assertThat(desk.window.copied().getFirst().lines())
        .contains(
            "Bob\tbob@x.io\t25.00 usd\tNo customer with that email\tNobody\t"
                + "Check the email, or send again once they are a customer\t");
    Path file = folder.resolve("not.csv");
    desk.savingTo(file);
    clickOn("#result-export");
    assertThat(Files.readString(file)).contains("bob@x.io").contains("no_customer");
  }

  @Test
  void whereLookingCannotTellTheMarketerDecides() {
    desk.owing(Rewards.due("ann@x.io").called("Ann"), Rewards.due("bob@x.io").called("Bob"));
    desk.knowing(Customers.of("ann@x.io").build(), Customers.of("bob@x.io").build());
    desk.gateway.blind().answering(_ -> new GatewayAnswer.NoAnswer("The connection broke."));
    open(desk.sync());
    sendAll();
    clickOn(menu("Ann"));
    assertThat(lookup("#step-is-in-stripe").tryQuery()).isEmpty();
    type(KeyCode.ESCAPE);
    clickOn("#result-look");
    clickOn(menu("Ann")).clickOn("#step-is-in-stripe");
    clickOn("#hand-decision-note").write("cbtxn_1");
    clickOn("#hand-decision-confirm");
    assertThat(state("ann@x.io")).isInstanceOf(RewardState.MarkedIssued.class);
    assertThat(text("result-dialog-title")).isEqualTo("0 rewarded, 1 unconfirmed");
    clickOn(menu("Bob")).clickOn("#step-is-not");
    clickOn("#hand-decision-confirm");
    assertThat(text("hand-decision-problem")).startsWith("The call may still arrive in Stripe.");
    screenshots("hand-decision-too-early");
    desk.clock.advance(Duration.ofMinutes(6));
    desk.gateway.answering(desk.gateway::accept);
    clickOn("#hand-decision-confirm");
    assertThat(state("bob@x.io")).isInstanceOf(RewardState.Due.class);
    clickOn("#send-confirm");
    assertThat(state("bob@x.io")).isInstanceOf(RewardState.Issued.class);
    assertThat(desk.gateway.effects()).hasSize(1);
  }

  @Test
  void manyRowsAreDealtWithByKeyboard() {
    for (int i = 0; i < 400; i++) {
      desk.owing(Rewards.due("nobody" + i + "@x.io").called("Nobody " + i));
    }
    desk.knowing(Customers.of("ann@x.io").build());
    desk.owing(Rewards.due("ann@x.io"));
    open(desk.sync());
    sendAll();
    runOnFx(() -> lookup("#result-list").query().requestFocus());
    type(KeyCode.DOWN).type(KeyCode.SPACE);
    press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    assertThat(text("result-steps")).isEqualTo("3 selected");
    type(KeyCode.DELETE);
    assertThat(text("decision-dialog-title")).isEqualTo("Dismiss 3 rewards?");
    clickOn("#decision-confirm");
    assertThat(labels("Dismissed")).isEqualTo(3);
    runOnFx(() -> lookup("#result-list").query().requestFocus());
    press(KeyCode.CONTROL).type(KeyCode.A).type(KeyCode.C).release(KeyCode.CONTROL);
    assertThat(text("result-steps")).isEqualTo("397 selected");
    assertThat(desk.window.notices()).contains("Copied 397 rows");
    screenshots("result-400");
    desk.knowing(Customers.of("nobody9@x.io").build());
    press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
    clickOn("#send-confirm");
    assertThat(text("result-dialog-title")).startsWith("2 rewarded, 399 not rewarded");
    runOnFx(() -> lookup("#result-list").query().requestFocus());
    settle();
    type(KeyCode.HOME).type(KeyCode.ENTER);
    assertThat(lookup("#step-mark").tryQuery()).isPresent();
    screenshotWithMenus("result-steps");
    type(KeyCode.ESCAPE);
  }

  @Test
  void ctrlAndShiftClicksTickRowsAndAGroupHasItsOwnSteps() {
    open(SampleRewards.desk());
    sendAll();
    clickOn("Priya Hart");
    press(KeyCode.SHIFT).clickOn("Elif Silva").release(KeyCode.SHIFT);
    assertThat(text("result-steps")).isEqualTo("3 selected");
    press(KeyCode.CONTROL).clickOn("Amelia Silva").release(KeyCode.CONTROL);
    assertThat(text("result-steps")).isEqualTo("2 selected");
    clickOn("#result-steps");
    screenshotWithMenus("result-selected");
    type(KeyCode.ESCAPE);
    clickOn("#steps-of-no-customer").clickOn("#step-hold").clickOn("#decision-confirm");
    assertThat(labels("Put on hold")).isEqualTo(2);
  }

  @Test
  void whatACrashBrokeOffIsOfferedAndTakenUp() {
    List<Reward> all =
        desk.owing(Rewards.due("ann@x.io"), Rewards.due("bob@x.io"), Rewards.due("cat@x.io"));
    desk.knowing(
        Customers.of("ann@x.io").build(),
        Customers.of("bob@x.io").build(),
        Customers.of("cat@x.io").build());
    desk.sync();
    breakOff(all);
    open(desk);
    runOnFx(flow::lookForUnfinished);
    assertThat(text("unfinished-text"))
        .isEqualTo(
            "A send of 3 rewards, begun on 23 Nov 2026, 12:00, was broken off when RewardDesk"
                + " ended. 2 are left, still due; 1 unconfirmed: looked for first.");
    screenshots("unfinished");
    var shown = new HashSet<RewardId>();
    flow.onShow(shown::addAll);
    clickOn("#unfinished-show");
    assertThat(shown).containsExactlyInAnyOrder(all.get(1).id(), all.get(2).id());
    clickOn("#unfinished-continue");
    assertThat(state("ann@x.io"))
        .as("sent again under its key")
        .isInstanceOf(RewardState.Issued.class);
    assertThat(text("card-will-figure")).isEqualTo("2");
    clickOn("#send-confirm");
    assertThat(text("result-dialog-title")).isEqualTo("2 rewarded");
    assertThat(desk.gateway.effects()).hasSize(3);
    assertThat(desk.ports.ledger().unfinishedBatch()).isEmpty();
    assertThat(lookup("#unfinished-send").query().isVisible()).isFalse();
  }

  @Test
  void whatACrashBrokeOffCanBeLeft() {
    breakOff(desk.owing(Rewards.due("ann@x.io"), Rewards.due("bob@x.io")));
    open(desk);
    runOnFx(flow::lookForUnfinished);
    clickOn("#unfinished-leave");
    assertThat(desk.ports.ledger().unfinishedBatch()).isEmpty();
    runOnFx(flow::lookForUnfinished);
    assertThat(lookup("#unfinished-send").query().isVisible()).isFalse();
  }

  /// A batch whose first reward was claimed when the program ended.
  private void breakOff(List<Reward> rewards) {
    var batch = BatchId.next();
    desk.ports
        .ledger()
        .openBatch(
            batch, rewards.stream().map(Reward::id).collect(Collectors.toSet()), Rewards.MONDAY);
    var request =
        new FrozenRequest.Credit(new CustomerId("cus_annxio"), Money.of(2500, "usd"), "Thank you");
    assertThat(desk.ports.ledger().claim(rewards.getFirst(), batch, request, Rewards.MONDAY))
        .isPresent();
    assertThat(desk.ports.ledger().unconfirmLeftOpen(Rewards.MONDAY)).isEqualTo(1);
  }

  private long labels(String text) {
    return lookup(text).queryAll().stream().filter(Label.class::isInstance).count();
  }

  private RewardState state(String email) {
    return desk.ports.reward(Rewards.due(email).id()).state();
  }

  @Test
  void pictures() {
    desk = SampleRewards.desk().in(Mode.LIVE);
    desk.gateway.answering(this::loseSome);
    open(desk);
    send();
    screenshots("send-live");
    clickOn("#tab-will-not");
    screenshots("send-will-not");
    clickOn("#send-confirm");
    screenshots("result");
  }

  /// A send of 120 that makes as many calls as there are permits. One is refused, the answers of
  /// two are lost.
  private void openSending(Semaphore calls) {
    desk = SampleRewards.desk();
    desk.gateway.answering(
        attempt -> {
          calls.acquireUninterruptibly();
          return switch (attempt.reward().recipient().name()) {
            case "Amelia Hart", "Mateo Hart" -> desk.gateway.acceptAndLoseTheAnswer(attempt);
            case "Sophie Hart" ->
                new GatewayAnswer.Refused(NotRewardedReason.refused("Customer is locked", "req_7"));
            default -> desk.gateway.accept(attempt);
          };
        });
    open(desk, onFx(FxBackground::new));
    send();
    eventually(() -> !lookup("#send-confirm").query().isDisabled());
    clickOn("#send-confirm");
  }

  private long left() {
    return desk.ports.ledger().selected(ALL).stream()
        .map(reward -> desk.ports.rewards().story(reward.id()).orElseThrow())
        .filter(story -> story.readiness() instanceof Readiness.Ready && story.tries().isEmpty())
        .count();
  }

  private String figure(String id) {
    return lookup("#" + id).query().getAccessibleText();
  }

  private GatewayAnswer loseSome(Attempt attempt) {
    return attempt.reward().recipient().name().equals("Amelia Hart")
        ? desk.gateway.acceptAndLoseTheAnswer(attempt)
        : desk.gateway.accept(attempt);
  }

  private void sendAll() {
    send();
    clickOn("#send-confirm");
  }

  private void send() {
    runOnFx(() -> flow.send(ALL));
  }

  private void open(TestDesk some) {
    open(some, new DirectBackground());
  }

  private void open(TestDesk some, Background background) {
    desk = some;
    flow =
        onFx(
            () -> {
              Workspace workspace = desk.workspace(background, overlay);
              return new SendFlow(
                  workspace,
                  TestDesk.UTC,
                  new RewardDecisions(workspace, TestDesk.UTC),
                  new Unconfirmed(workspace));
            });
    var page = new BorderPane();
    page.setTop(flow.card());
    openNode(page);
  }

  private Node menu(String name) {
    settle();
    return lookup((Node node) -> ("Next steps for " + name).equals(node.getAccessibleText()))
        .query();
  }
}
