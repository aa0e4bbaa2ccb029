package app.rewarddesk.ui.due;

import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.RewardWorth;
import app.rewarddesk.ui.LatestJob;
import app.rewarddesk.ui.Workspace;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What an action on Reward Due is for: the checked rewards, else the row that the keyboard is on.
final class DueTarget {
  private final Workspace workspace;
  private final Runnable notRead;
  private final LatestJob weighing;
  private final CheckedRewards checked = new CheckedRewards();
  private final ReadOnlyObjectWrapper<Optional<RewardWorth>> checkedWorth =
      new ReadOnlyObjectWrapper<>(Optional.of(RewardWorth.NOTHING));
  private final ReadOnlyObjectWrapper<Optional<DueRow>> focused =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper anything = new ReadOnlyBooleanWrapper();

  /// @param notRead is run when what is checked cannot be weighed
  DueTarget(Workspace workspace, Runnable notRead) {
    this.workspace = workspace;
    this.notRead = notRead;
    this.weighing = new LatestJob(workspace.background());
    checked.selectionProperty().subscribe(this::weigh);
    focused.subscribe(this::decide);
  }

  // Properties

  CheckedRewards checked() {
    return checked;
  }

  /// What is checked; empty while it is worked out.
  ReadOnlyObjectProperty<Optional<RewardWorth>> checkedWorthProperty() {
    return checkedWorth.getReadOnlyProperty();
  }

  /// The row that the keyboard is on; empty when it is on none.
  ReadOnlyObjectProperty<Optional<DueRow>> focusedProperty() {
    return focused.getReadOnlyProperty();
  }

  /// Whether an action would have something to act on.
  ReadOnlyBooleanProperty anythingProperty() {
    return anything.getReadOnlyProperty();
  }

  /// Empty when nothing is checked and the keyboard is on no row that can be acted on.
  Optional<RewardSelection> selection() {
    if (!checked.isEmpty()) {
      return Optional.of(checked.selection());
    }
    return focused
        .get()
        .filter(CheckedRewards::canBeChecked)
        .map(row -> new RewardSelection.These(Set.of(row.reward().id())));
  }

  /// Whom it is, as the caption of a menu.
  String text() {
    if (!checked.isEmpty()) {
      return checkedText();
    }
    return focused
        .get()
        .filter(CheckedRewards::canBeChecked)
        .map(
            row ->
                row.reward().recipient().displayName() + " · " + row.reward().offer().shortText())
        .orElse("Nothing is selected");
  }

  /// `6 selected · 75.00 usd · 50.00 eur`
  String checkedText() {
    return checkedWorth
        .get()
        .map(worth -> checkedCount(worth) + (worth.text().isEmpty() ? "" : " · " + worth.text()))
        .orElse("…");
  }

  /// `6 selected`, `All 128 that match are selected`
  String checkedCount(RewardWorth worth) {
    String number = String.format("%,d", worth.rewards());
    return checked.isAll() ? "All " + number + " that match are selected" : number + " selected";
  }

  // Commands

  void focus(Optional<DueRow> row) {
    focused.set(row);
  }

  /// Works out again what is checked, since data changed.
  void weigh() {
    decide();
    if (checked.isEmpty()) {
      weighing.drop();
      checkedWorth.set(Optional.of(RewardWorth.NOTHING));
      return;
    }
    RewardSelection selection = checked.selection();
    var _ =
        weighing.start(
            _ -> workspace.desk().rewards().worth(selection),
            worth -> checkedWorth.set(Optional.of(worth)),
            _ -> {
              checkedWorth.set(Optional.empty());
              notRead.run();
            });
  }

  private void decide() {
    anything.set(selection().isPresent());
  }
}
