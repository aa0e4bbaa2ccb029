package app.rewarddesk.ui.send;

import app.rewarddesk.issuing.ReconcileReport;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.RewardDecisions;
import app.rewarddesk.ui.Unconfirmed;
import app.rewarddesk.ui.Workspace;
import app.rewarddesk.ui.send.ResultRow.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The report of a send: who was not rewarded, why, and what was done about it since. Which rows
/// are ticked is in [ResultChoice], what can be done with them in [ResultActions].
final class ResultViewModel {

  /// The ways on from here.
  ///
  /// @param retry sends rewards again
  /// @param goOn sends what was not tried because of a stop
  /// @param close closes the dialog
  record WaysOn(Consumer<Set<RewardId>> retry, Runnable goOn, Runnable close) {}

  private final Workspace workspace;
  private final Dates dates;
  private final SendReport report;
  private final Duration worked;
  private final WaysOn waysOn;
  private final ResultRows rows;
  private final ResultChoice choice;
  private final ResultActions actions;
  private final List<Reward> rewarded = new ArrayList<>();
  private final ObservableList<ResultLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<RewardId>> focused =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper given = new ReadOnlyStringWrapper("");

  /// @param sent the whole send
  ResultViewModel(
      Workspace workspace, Dates dates, Tools tools, SendingViewModel.Sent sent, WaysOn waysOn) {
    this.workspace = workspace;
    this.dates = dates;
    this.report = sent.report();
    this.worked = sent.parts().worked();
    this.waysOn = waysOn;
    this.rows = new ResultRows(report);
    this.choice = new ResultChoice(rows);
    this.actions =
        new ResultActions(
            workspace,
            tools.decisions(),
            tools.unconfirmed(),
            new ResultActions.Effects(this::stand, this::looked, waysOn.retry()));
    report.rewarded().forEach(one -> rewarded.add(one.reward()));
    show();
  }

  /// What is shared with other screens.
  record Tools(RewardDecisions decisions, Unconfirmed unconfirmed) {}

  // Properties

  Mode mode() {
    return workspace.desk().mode();
  }

  ResultChoice choice() {
    return choice;
  }

  ResultActions actions() {
    return actions;
  }

  /// `120 rewarded, 8 not rewarded, 2 unconfirmed`
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// `23 Nov 2026, 10:42 · 20 seconds · nothing unconfirmed`
  String subtitle() {
    var parts = new ArrayList<String>();
    parts.add(dates.moment(report.startedAt()));
    parts.add(Words.duration(worked));
    if (report.unconfirmed().isEmpty()) {
      parts.add("nothing unconfirmed");
    }
    return String.join(" · ", parts);
  }

  /// What a stop left: `Stopped: 47 rewards were not tried and are still due.`; blank when nothing.
  String leftBehind() {
    int left = report.notTried().size();
    return left == 0
        ? ""
        : "Stopped: "
            + Words.count(left, "reward")
            + (left == 1 ? " was not tried and is still due." : " were not tried, still due.");
  }

  /// What was given: `1,600.00 usd · 27 discounts`; blank when nothing was.
  ReadOnlyStringProperty givenProperty() {
    return given.getReadOnlyProperty();
  }

  /// Headings and people; empty when all were rewarded.
  ObservableList<ResultLine> lines() {
    return lines;
  }

  /// The row that the keyboard is on; empty when it is on none.
  ReadOnlyObjectProperty<Optional<RewardId>> focusedProperty() {
    return focused.getReadOnlyProperty();
  }

  Collection<ResultRow> rows() {
    return rows.all();
  }

  List<ResultRow> rows(ResultGroup group) {
    return rows.of(group);
  }

  /// What an action is for: the ticked rows, else the one that the keyboard is on.
  List<ResultRow> target() {
    return choice.isEmpty()
        ? rows.all().stream()
            .filter(row -> focused.get().filter(row.reward().id()::equals).isPresent())
            .toList()
        : choice.rows();
  }

  /// What is copied and exported: the ticked rows, else all.
  Collection<ResultRow> listed() {
    return choice.isEmpty() ? rows.all() : choice.rows();
  }

  /// `8 not rewarded: still due, nothing was changed`
  String listTitle() {
    long withheld = count(row -> row.group() instanceof ResultGroup.Withheld);
    long unknown = rows.all().size() - withheld;
    String first =
        withheld == 0
            ? ""
            : Words.number(withheld) + " not rewarded: still due, nothing was changed";
    String second = unknown == 0 ? "" : Words.number(unknown) + " not known yet";
    return Stream.of(second, first)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  // Commands

  void focus(Optional<RewardId> row) {
    focused.set(row);
  }

  /// Another try of some of them has begun.
  void retrying(Set<RewardId> ids) {
    stand(ids, new Standing.Working("Asking Stripe…"));
  }

  /// Another try ended without a report: what each is now is in the lists.
  void retryBroken(Set<RewardId> ids) {
    stand(ids, new Standing.Done("Not known: look in Reward Due"));
  }

  /// Takes over what another try showed.
  void retried(Set<RewardId> ids, SendReport again) {
    again.rewarded().forEach(one -> rewarded.add(one.reward()));
    rows.set(ids, new Standing.Done("No longer due"));
    rows.absorb(again);
    show();
  }

  void goOn() {
    waysOn.close().run();
    waysOn.goOn().run();
  }

  void showIssued() {
    waysOn.close().run();
    workspace.navigator().show(Navigator.Place.ISSUED);
  }

  void openSettings() {
    waysOn.close().run();
    workspace.navigator().show(Navigator.Place.SETTINGS);
  }

  void close() {
    waysOn.close().run();
  }

  private void looked(ReconcileReport found) {
    rows.absorb(found);
    found.issued().stream()
        .map(ReconcileReport.Entry::reward)
        .filter(reward -> rows.has(reward.id()))
        .forEach(rewarded::add);
    show();
  }

  private void stand(Collection<RewardId> ids, Standing standing) {
    rows.set(ids, standing);
    choice.forget(ids);
    show();
  }

  private void show() {
    given.set(Words.worth(rewarded).text());
    title.set(titleNow());
    List<ResultLine> now = rows.lines();
    if (now.size() == lines.size()) {
      replaceChanged(now);
    } else {
      lines.setAll(now);
    }
  }

  /// So that the list keeps its place and the row that the keyboard is on.
  private void replaceChanged(List<ResultLine> now) {
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).equals(lines.get(i))) {
        lines.set(i, now.get(i));
      }
    }
  }

  private String titleNow() {
    Set<RewardId> haveIt = rewarded.stream().map(Reward::id).collect(Collectors.toSet());
    long unknown = count(row -> row.group() instanceof ResultGroup.Unconfirmed && row.isOpen());
    long withheld =
        count(
            row ->
                row.group() instanceof ResultGroup.Withheld && !haveIt.contains(row.reward().id()));
    var parts = new ArrayList<String>();
    parts.add(Words.number(rewarded.size()) + " rewarded");
    if (withheld > 0) {
      parts.add(Words.number(withheld) + " not rewarded");
    }
    if (unknown > 0) {
      parts.add(Words.number(unknown) + " unconfirmed");
    }
    return String.join(", ", parts);
  }

  private long count(Predicate<ResultRow> which) {
    return rows.all().stream().filter(which).count();
  }
}
