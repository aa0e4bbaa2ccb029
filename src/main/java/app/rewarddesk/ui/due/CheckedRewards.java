package app.rewarddesk.ui.due;

import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which rewards are checked: some ids, or all that match a filter but for some. It is not the
/// table's own selection, which grows slow with its rows and knows only what is loaded.
final class CheckedRewards {
  private static final RewardSelection NOTHING = new RewardSelection.These(Set.of());

  private final ReadOnlyObjectWrapper<RewardSelection> selection =
      new ReadOnlyObjectWrapper<>(NOTHING);

  /// Whether a row can be checked at all. What an attempt is open for waits for Stripe, not for the
  /// marketer.
  static boolean canBeChecked(DueRow row) {
    return switch (row.reward().state()) {
      case RewardState.Due _, RewardState.OnHold _, RewardState.Suspected _ -> true;
      case RewardState.Issuing _,
          RewardState.Unconfirmed _,
          RewardState.Issued _,
          RewardState.MarkedIssued _,
          RewardState.Dismissed _,
          RewardState.Cancelled _ ->
          false;
    };
  }

  ReadOnlyObjectProperty<RewardSelection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  RewardSelection selection() {
    return selection.get();
  }

  /// Whether a row that matches the filter of the moment is checked.
  boolean contains(DueRow row) {
    return canBeChecked(row)
        && switch (selection.get()) {
          case RewardSelection.These(var ids) -> ids.contains(row.reward().id());
          case RewardSelection.AllMatching(_, var except) -> !except.contains(row.reward().id());
        };
  }

  /// Whether nothing is checked. *All that match but for some* counts as something.
  boolean isEmpty() {
    return selection.get().equals(NOTHING);
  }

  /// Whether all that match are checked, without exception.
  boolean isAll() {
    return selection.get() instanceof RewardSelection.AllMatching(_, var except)
        && except.isEmpty();
  }

  /// Checks what is not, and the other way round.
  void toggle(DueRow row) {
    set(Set.of(row), !contains(row));
  }

  /// Checks or unchecks rows; those that cannot be checked are left out.
  void set(Collection<DueRow> rows, boolean checked) {
    Set<RewardId> ids =
        rows.stream()
            .filter(CheckedRewards::canBeChecked)
            .map(row -> row.reward().id())
            .collect(Collectors.toSet());
    selection.set(
        switch (selection.get()) {
          case RewardSelection.These(var some) ->
              new RewardSelection.These(checked ? plus(some, ids) : minus(some, ids));
          case RewardSelection.AllMatching(var filter, var except) ->
              new RewardSelection.AllMatching(
                  filter, checked ? minus(except, ids) : plus(except, ids));
        });
  }

  /// Checks all that match, also what no table has loaded.
  void setAll(DueFilter filter) {
    selection.set(new RewardSelection.AllMatching(filter, Set.of()));
  }

  /// Checks these and nothing else.
  void setOnly(Set<RewardId> some) {
    selection.set(new RewardSelection.These(some));
  }

  void clear() {
    selection.set(NOTHING);
  }

  /// Rewards left the list: they are checked no more.
  void forget(Set<RewardId> gone) {
    selection.set(
        switch (selection.get()) {
          case RewardSelection.These(var ids) -> new RewardSelection.These(minus(ids, gone));
          case RewardSelection.AllMatching _ -> NOTHING;
        });
  }

  /// Another filter is shown: ids stay checked, *all that match* no longer says what is on the
  /// screen.
  void filterChanged() {
    if (selection.get() instanceof RewardSelection.AllMatching) {
      clear();
    }
  }

  private static Set<RewardId> plus(Set<RewardId> some, Set<RewardId> more) {
    var all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }

  private static Set<RewardId> minus(Set<RewardId> some, Set<RewardId> fewer) {
    var rest = new HashSet<>(some);
    rest.removeAll(fewer);
    return rest;
  }
}
