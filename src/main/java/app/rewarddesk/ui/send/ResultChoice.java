package app.rewarddesk.ui.send;

import app.rewarddesk.reward.RewardId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which rows of a result are ticked. A change of many is one change.
final class ResultChoice {
  private final ResultRows rows;
  private final ReadOnlyObjectWrapper<Set<RewardId>> ticked = new ReadOnlyObjectWrapper<>(Set.of());

  ResultChoice(ResultRows rows) {
    this.rows = rows;
  }

  ReadOnlyObjectProperty<Set<RewardId>> tickedProperty() {
    return ticked.getReadOnlyProperty();
  }

  boolean isEmpty() {
    return ticked.get().isEmpty();
  }

  boolean has(RewardId id) {
    return ticked.get().contains(id);
  }

  /// Whether there are some to tick in a group, and all of them are.
  boolean hasAll(ResultGroup group) {
    return all(row -> row.group().equals(group));
  }

  /// Whether there are some to tick at all, and all of them are.
  boolean hasAll() {
    return all(_ -> true);
  }

  /// The ticked rows, in the list's order.
  List<ResultRow> rows() {
    return rows.all().stream().filter(row -> has(row.reward().id())).toList();
  }

  /// Ticks rows, or takes the ticks away; those that are dealt with are left out.
  void tick(Collection<ResultRow> some, boolean tick) {
    tick(some.stream().filter(ResultRow::isOpen).map(row -> row.reward().id()).toList(), tick);
  }

  void toggle(ResultRow row) {
    tick(List.of(row), !has(row.reward().id()));
  }

  void tick(ResultGroup group, boolean tick) {
    tick(rows.of(group), tick);
  }

  void tickAll(boolean tick) {
    tick(rows.all(), tick);
  }

  /// Rows were dealt with: they are ticked no more.
  void forget(Collection<RewardId> ids) {
    tick(List.copyOf(ids), false);
  }

  private void tick(List<RewardId> ids, boolean tick) {
    var next = new HashSet<>(ticked.get());
    if (tick ? next.addAll(ids) : next.removeAll(Set.copyOf(ids))) {
      ticked.set(Set.copyOf(next));
    }
  }

  private boolean all(Predicate<ResultRow> which) {
    Set<RewardId> some =
        rows.all().stream()
            .filter(ResultRow::isOpen)
            .filter(which)
            .map(row -> row.reward().id())
            .collect(Collectors.toSet());
    return !some.isEmpty() && ticked.get().containsAll(some);
  }
}
