package app.rewarddesk.ui.send;

import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.RewardDecisions;
import app.rewarddesk.ui.RewardSender;
import app.rewarddesk.ui.Unconfirmed;
import app.rewarddesk.ui.Workspace;
import app.rewarddesk.ui.send.SendingViewModel.Ends;
import app.rewarddesk.ui.send.SendingViewModel.Sent;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// From *Send Rewards with Stripe* to the report: send dialog, sending, result dialog. One send at
/// a time. A send that was stopped, or broken off when the program ended, can be taken up again.
public final class SendFlow implements RewardSender {
  private final Workspace workspace;
  private final Dates dates;
  private final ResultViewModel.Tools tools;
  private final SendingViewModel sending;
  private final UnfinishedSend unfinished;
  private final Node card;

  public SendFlow(
      Workspace workspace, Dates dates, RewardDecisions decisions, Unconfirmed unconfirmed) {
    this.workspace = workspace;
    this.dates = dates;
    this.tools = new ResultViewModel.Tools(decisions, unconfirmed);
    this.sending = new SendingViewModel(workspace);
    this.unfinished = new UnfinishedSend(workspace, dates, unconfirmed.check(), this::takeUp);
    var bar = new UnfinishedBar(unfinished, sending.runningProperty());
    var first = new SendingCard(sending, this::goOn);
    var cards = new VBox(first, bar);
    cards.getStyleClass().add("rd-sending");
    cards.managedProperty().bind(first.visibleProperty().or(bar.visibleProperty()));
    this.card = cards;
  }

  /// Looks whether a send was broken off when the program ended last, and offers to take it up.
  public void lookForUnfinished() {
    unfinished.look();
  }

  @Override
  public void send(RewardSelection selection) {
    ask(
        preparation(selection, Preparation.USUAL_FRESHNESS),
        agreed -> sending.start(agreed, ends()));
  }

  @Override
  public ReadOnlyBooleanProperty sendingProperty() {
    return sending.runningProperty();
  }

  @Override
  public Node card() {
    return card;
  }

  @Override
  public void onShow(Consumer<Set<RewardId>> show) {
    unfinished.onShow(show);
  }

  private void goOn() {
    sending.goOn(ends());
  }

  private Ends ends() {
    return new Ends(this::showResult, this::broken);
  }

  /// Nothing is taken up without being shown first: days may have passed.
  private void takeUp(Set<RewardId> left) {
    ask(
        preparation(new RewardSelection.These(left), Preparation.USUAL_FRESHNESS),
        agreed -> unfinished.leave(() -> sending.start(agreed, ends())));
  }

  private Preparation preparation(RewardSelection selection, Duration freshness) {
    return new Preparation(workspace.desk(), selection, freshness);
  }

  private void ask(Preparation preparation, Consumer<PreflightReport> send) {
    if (sending.runningProperty().get()) {
      workspace.notices().tell("A send is under way. Wait for its report, or stop it.");
      return;
    }
    var model =
        new PreflightViewModel(
            workspace,
            dates,
            preparation,
            agreed -> {
              workspace.overlay().close();
              send.accept(agreed);
            });
    workspace.overlay().show(SendDialog.of(model, workspace.overlay()::close));
    model.check();
  }

  private void showResult(Sent sent) {
    workspace.navigator().refresh();
    new Result(sent).show();
  }

  private void broken() {
    workspace
        .notices()
        .problem(
            "Sending ended early: the data file could not be written. What was under way is"
                + " unconfirmed, the rest is still due; the log has the cause.");
    workspace.navigator().refresh();
  }

  /// A result dialog, from which rewards can be sent again.
  private final class Result {
    private final ResultViewModel model;
    private final Node dialog;

    private Result(Sent sent) {
      model =
          new ResultViewModel(
              workspace,
              dates,
              tools,
              sent,
              new ResultViewModel.WaysOn(
                  this::retry, SendFlow.this::goOn, workspace.overlay()::close));
      dialog = ResultDialog.of(model, sending);
    }

    private void show() {
      workspace.overlay().show(dialog);
    }

    /// Reads Stripe again first: whoever tries again has mended something there.
    private void retry(Set<RewardId> ids) {
      ask(
          preparation(new RewardSelection.These(ids), Duration.ZERO),
          agreed -> {
            model.retrying(ids);
            sending.start(agreed, new Ends(again -> retried(ids, again), () -> retryBroken(ids)));
          });
    }

    private void retried(Set<RewardId> ids, Sent again) {
      model.retried(ids, again.report());
      if (dialog.getScene() == null) {
        showResult(again);
      } else {
        workspace.navigator().refresh();
      }
    }

    private void retryBroken(Set<RewardId> ids) {
      model.retryBroken(ids);
      broken();
    }
  }
}
