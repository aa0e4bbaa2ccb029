package app.rewarddesk.ui.send;

import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.RewardDecisions;
import app.rewarddesk.ui.RewardSender;
import app.rewarddesk.ui.Workspace;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;

/// From *Send Rewards with Stripe* to the report: send dialog, sending, result dialog. One send at
/// a time.
public final class SendFlow implements RewardSender {
  private final Workspace workspace;
  private final Dates dates;
  private final RewardDecisions decisions;
  private final SendingViewModel sending;
  private final Node card;

  public SendFlow(Workspace workspace, Dates dates, RewardDecisions decisions) {
    this.workspace = workspace;
    this.dates = dates;
    this.decisions = decisions;
    this.sending = new SendingViewModel(workspace);
    this.card = SendingCard.wide(sending);
  }

  @Override
  public void send(RewardSelection selection) {
    ask(
        new Preparation(workspace.desk(), selection, Preparation.USUAL_FRESHNESS),
        agreed -> sending.start(agreed, this::showResult, this::broken));
  }

  @Override
  public ReadOnlyBooleanProperty sendingProperty() {
    return sending.runningProperty();
  }

  @Override
  public Node card() {
    return card;
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

  private void showResult(SendReport report) {
    workspace.navigator().refresh();
    new Result(report).show();
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

    private Result(SendReport report) {
      model =
          new ResultViewModel(
              workspace,
              dates,
              decisions,
              report,
              new ResultViewModel.WaysOn(this::retry, workspace.overlay()::close));
      dialog = ResultDialog.of(model, sending);
    }

    private void show() {
      workspace.overlay().show(dialog);
    }

    /// Reads Stripe again first: whoever tries again has mended something there.
    private void retry(Set<RewardId> ids) {
      ask(
          new Preparation(workspace.desk(), new RewardSelection.These(ids), Duration.ZERO),
          agreed -> {
            model.retrying(ids);
            sending.start(agreed, again -> retried(ids, again), () -> retryBroken(ids));
          });
    }

    private void retried(Set<RewardId> ids, SendReport again) {
      model.retried(ids, again);
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
