package app.rewarddesk.ui.send;

import app.rewarddesk.export.CsvExport;
import app.rewarddesk.export.NotGiven;
import app.rewarddesk.export.RewardLayouts;
import app.rewarddesk.issuing.ReconcileReport;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.RewardWorth;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.FileExport;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.RewardDecision;
import app.rewarddesk.ui.RewardDecisions;
import app.rewarddesk.ui.Workspace;
import app.rewarddesk.ui.send.ResultRow.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/// The report of a send: who was not rewarded, why, and what was done about it since.
final class ResultViewModel {

  /// The ways on from here.
  ///
  /// @param retry sends rewards again
  /// @param close closes the dialog
  record WaysOn(Consumer<Set<RewardId>> retry, Runnable close) {}

  private final Workspace workspace;
  private final Dates dates;
  private final RewardDecisions decisions;
  private final SendReport report;
  private final WaysOn waysOn;
  private final ResultRows rows;
  private final List<Reward> rewarded = new ArrayList<>();
  private final ObservableList<ResultLine> lines = FXCollections.observableArrayList();
  private final ObservableSet<RewardId> checked = FXCollections.observableSet();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper given = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();

  ResultViewModel(
      Workspace workspace,
      Dates dates,
      RewardDecisions decisions,
      SendReport report,
      WaysOn waysOn) {
    this.workspace = workspace;
    this.dates = dates;
    this.decisions = decisions;
    this.report = report;
    this.waysOn = waysOn;
    this.rows = new ResultRows(report);
    report.rewarded().forEach(one -> rewarded.add(one.reward()));
    show();
  }

  // Properties

  Mode mode() {
    return workspace.desk().mode();
  }

  /// `120 rewarded, 8 not rewarded, 2 unconfirmed`
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// `23 Nov 2026, 10:42 · 20 seconds · nothing unconfirmed`
  String subtitle() {
    var parts = new ArrayList<String>();
    parts.add(dates.moment(report.startedAt()));
    parts.add(Words.duration(Duration.between(report.startedAt(), report.finishedAt())));
    if (report.unconfirmed().isEmpty()) {
      parts.add("nothing unconfirmed");
    }
    if (!report.notTried().isEmpty()) {
      parts.add("stopped: " + Words.number(report.notTried().size()) + " not tried, still due");
    }
    return String.join(" · ", parts);
  }

  /// What was given: `1,600.00 usd · 27 discounts`; blank when nothing was.
  ReadOnlyStringProperty givenProperty() {
    return given.getReadOnlyProperty();
  }

  /// Headings and people; empty when all were rewarded.
  ObservableList<ResultLine> lines() {
    return lines;
  }

  /// The ticked ones.
  ObservableSet<RewardId> checked() {
    return checked;
  }

  /// Whether Stripe is being looked through.
  ReadOnlyBooleanProperty lookingProperty() {
    return looking.getReadOnlyProperty();
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

  void check(RewardId id, boolean check) {
    check(row -> row.reward().id().equals(id), check);
  }

  void check(ResultGroup group, boolean check) {
    check(row -> row.group().equals(group), check);
  }

  void checkAll(boolean check) {
    check(_ -> true, check);
  }

  /// Whether there are some to tick in a group, and all of them are.
  boolean isChecked(ResultGroup group) {
    return allChecked(row -> row.group().equals(group));
  }

  /// Whether there are some to tick at all, and all of them are.
  boolean isAllChecked() {
    return allChecked(_ -> true);
  }

  void retryChecked() {
    retry(Set.copyOf(checked));
  }

  void retry(Set<RewardId> ids) {
    if (!ids.isEmpty()) {
      waysOn.retry().accept(ids);
    }
  }

  /// Another try of some of them has begun.
  void retrying(Set<RewardId> ids) {
    rows.set(ids, new Standing.Working("Asking Stripe…"));
    checked.removeAll(ids);
    show();
  }

  /// Another try ended without a report: what each is now is in the lists.
  void retryBroken(Set<RewardId> ids) {
    rows.set(ids, new Standing.Done("Not known: look in Reward Due"));
    show();
  }

  /// Takes over what another try showed.
  void retried(Set<RewardId> ids, SendReport again) {
    again.rewarded().forEach(one -> rewarded.add(one.reward()));
    rows.set(ids, new Standing.Done("No longer due"));
    rows.absorb(again);
    show();
  }

  void decide(RewardDecision decision, ResultRow row) {
    RewardId id = row.reward().id();
    decisions.ask(
        decision,
        new RewardSelection.These(Set.of(id)),
        new RewardDecisions.Outcome(
            ids -> stand(ids, new Standing.Done(doneText(decision))),
            ids -> stand(ids, new Standing.Open())));
  }

  /// The suspected one is no self-referral: it becomes due.
  void rewardAnyway(ResultRow row) {
    var now = workspace.desk().clock().instant();
    var _ =
        workspace
            .background()
            .start(
                _ -> workspace.desk().ledger().clearSuspicion(Set.of(row.reward().id()), now),
                ids -> {
                  stand(ids, new Standing.Done("Decided: due now"));
                  workspace.navigator().refresh();
                },
                _ ->
                    workspace
                        .notices()
                        .problem("It could not be written to the data file; try again."));
  }

  void lookInStripe() {
    if (looking.get()) {
      return;
    }
    looking.set(true);
    Set<RewardId> unknown =
        rows.all().stream()
            .filter(row -> row.isOpen() && row.group() instanceof ResultGroup.Unconfirmed)
            .map(row -> row.reward().id())
            .collect(Collectors.toSet());
    stand(unknown, new Standing.Working("Looking…"));
    var _ =
        workspace
            .background()
            .start(
                progress -> workspace.desk().reconciler().reconcile(progress),
                found -> looked(unknown, found),
                _ -> {
                  looking.set(false);
                  stand(unknown, new Standing.Open());
                  workspace
                      .notices()
                      .problem("Looking ended early. What is unconfirmed stays so; look again.");
                });
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

  /// Puts the list on the clipboard, a line each, with tabs between.
  void copy() {
    workspace.outside().copy(ResultText.tabSeparated(rows.all()));
    workspace.notices().tell("Copied " + Words.count(rows.all().size(), "row"));
  }

  /// Writes the list to a file that the marketer names.
  void export() {
    List<NotGiven> all = rows.all().stream().map(ResultText::forExport).toList();
    new FileExport(workspace)
        .save(
            "Export those not rewarded",
            "not-rewarded.csv",
            (file, _) -> CsvExport.save(RewardLayouts.NOT_REWARDED, all, file));
  }

  Collection<ResultRow> rows() {
    return rows.all();
  }

  private void looked(Set<RewardId> unknown, ReconcileReport found) {
    looking.set(false);
    rows.set(unknown, new Standing.Open());
    rows.absorb(found);
    found.issued().stream()
        .map(ReconcileReport.Entry::reward)
        .filter(reward -> rows.has(reward.id()))
        .forEach(rewarded::add);
    show();
    workspace.navigator().refresh();
  }

  private void stand(Set<RewardId> ids, Standing standing) {
    rows.set(ids, standing);
    checked.removeAll(ids);
    show();
  }

  private void check(Predicate<ResultRow> which, boolean check) {
    Set<RewardId> ids =
        rows.all().stream()
            .filter(ResultRow::canBeChecked)
            .filter(which)
            .map(row -> row.reward().id())
            .collect(Collectors.toSet());
    if (check) {
      checked.addAll(ids);
    } else {
      checked.removeAll(ids);
    }
  }

  private boolean allChecked(Predicate<ResultRow> which) {
    List<ResultRow> some =
        rows.all().stream().filter(ResultRow::canBeChecked).filter(which).toList();
    return !some.isEmpty() && some.stream().allMatch(row -> checked.contains(row.reward().id()));
  }

  private void show() {
    RewardWorth worth = Words.worth(rewarded);
    given.set(worth.text());
    title.set(titleNow());
    lines.setAll(rows.lines());
  }

  private String titleNow() {
    long later = (long) rewarded.size() - report.rewarded().size();
    long unknown = count(row -> row.group() instanceof ResultGroup.Unconfirmed && row.isOpen());
    long withheld = rows.all().size() - later - unknown;
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

  private static String doneText(RewardDecision decision) {
    return switch (decision) {
      case MARK_ISSUED -> "Marked as issued";
      case PUT_ON_HOLD -> "Put on hold";
      case DISMISS -> "Dismissed";
    };
  }
}
