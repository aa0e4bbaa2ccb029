package app.rewarddesk.ui;

import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.RewardId;
import java.util.Set;
import java.util.function.Consumer;

/// Asks the marketer to mark rewards as issued, put them on hold or dismiss them, does it, and
/// offers to undo it. For every screen that shows rewards.
public final class RewardDecisions {
  private final Workspace workspace;
  private final Dates dates;

  public RewardDecisions(Workspace workspace, Dates dates) {
    this.workspace = workspace;
    this.dates = dates;
  }

  /// Who wants to know what came of a question.
  ///
  /// @param decided is given those it happened to
  /// @param undone is given those that are back where they were
  public record Outcome(Consumer<Set<RewardId>> decided, Consumer<Set<RewardId>> undone) {
    /// Nobody wants to know more than what the lists show anyway.
    public static final Outcome UNWATCHED = new Outcome(_ -> {}, _ -> {});
  }

  /// Asks in a dialog.
  public void ask(RewardDecision decision, RewardSelection selection, Outcome outcome) {
    var _ =
        workspace
            .background()
            .start(
                _ -> workspace.desk().rewards().worth(selection).rewards(),
                rewards -> show(decision, selection, rewards, outcome),
                _ ->
                    workspace
                        .notices()
                        .problem("The selection could not be read from the data file. Try again."));
  }

  private void show(
      RewardDecision decision, RewardSelection selection, long rewards, Outcome outcome) {
    var model = new DecisionViewModel(workspace, dates, decision, selection, rewards, outcome);
    workspace.overlay().show(DecisionDialog.of(model, workspace.overlay()));
  }
}
