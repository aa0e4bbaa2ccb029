package app.rewarddesk.ui.due;

import app.rewarddesk.export.CsvExport;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.ui.FileExport;
import app.rewarddesk.ui.RewardDecision;
import app.rewarddesk.ui.RewardDecisions;
import app.rewarddesk.ui.RewardSender;
import app.rewarddesk.ui.Workspace;

/// What can be done with the chosen rewards, wherever on the screen it is asked for.
final class DueActions {
  private final Workspace workspace;
  private final DueViewModel model;
  private final RewardSender sender;
  private final RewardDecisions decisions;

  DueActions(
      Workspace workspace, DueViewModel model, RewardSender sender, RewardDecisions decisions) {
    this.workspace = workspace;
    this.model = model;
    this.sender = sender;
    this.decisions = decisions;
  }

  void send() {
    model.target().selection().ifPresent(sender::send);
  }

  void send(RewardSelection selection) {
    sender.send(selection);
  }

  void decide(RewardDecision decision) {
    model.target().selection().ifPresent(target -> decide(decision, target));
  }

  void decide(RewardDecision decision, RewardSelection selection) {
    decisions.ask(
        decision, selection, new RewardDecisions.Outcome(model.checked()::forget, _ -> {}));
  }

  void export() {
    RewardSelection selection = model.exportTarget();
    var exporting = new CsvExport(workspace.desk().rewards());
    new FileExport(workspace)
        .save(
            "Export rewards",
            "reward-due.csv",
            (file, progress) -> exporting.due(selection, file, progress));
  }
}
