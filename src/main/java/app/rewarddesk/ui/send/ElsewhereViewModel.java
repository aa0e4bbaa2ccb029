package app.rewarddesk.ui.send;

import app.rewarddesk.issuing.GivenElsewhere;
import app.rewarddesk.issuing.PointedOut;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Who of a plan may have been given the same by somebody else. It is looked for while the plan is
/// read; sending does not wait for it.
final class ElsewhereViewModel {
  private static final int NAMED = 3;

  private final Workspace workspace;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private Set<RewardId> found = Set.of();
  private boolean wanted;
  private Optional<Background.Job> job = Optional.empty();

  ElsewhereViewModel(Workspace workspace) {
    this.workspace = workspace;
  }

  /// What was found, a line each; blank when there is nothing to say.
  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /// The rewards that may have been given already.
  Set<RewardId> found() {
    return found;
  }

  /// Looks for those of a plan.
  void look(PreflightReport plan) {
    stop();
    found = Set.of();
    text.set("");
    wanted = true;
    job =
        Optional.of(
            workspace
                .background()
                .start(
                    progress -> workspace.desk().givenElsewhere().look(plan, progress),
                    this::seen,
                    _ -> text.set("Whether somebody else gave the same could not be looked for.")));
  }

  void stop() {
    wanted = false;
    job.ifPresent(Background.Job::requestStop);
  }

  private void seen(GivenElsewhere.Seen seen) {
    if (!wanted) {
      return;
    }
    found = seen.pointedOut().stream().map(one -> one.reward().id()).collect(Collectors.toSet());
    text.set(String.join("\n", lines(seen)));
  }

  private static List<String> lines(GivenElsewhere.Seen seen) {
    List<String> lines = new ArrayList<>();
    List<PointedOut> all = seen.pointedOut();
    all.stream()
        .limit(NAMED)
        .map(one -> one.reward().recipient().displayName() + ": " + one.sentence())
        .forEach(lines::add);
    if (all.size() > NAMED) {
      lines.add("And " + Words.number(all.size() - NAMED) + " more.");
    }
    if (seen.notLookedAt() > 0) {
      lines.add(
          Words.count(seen.notLookedAt(), "customer")
              + " with that much credit could not be looked at: Stripe rations reads.");
    }
    return lines;
  }
}
