package app.rewarddesk.ui.send;

import app.rewarddesk.export.CsvExport;
import app.rewarddesk.export.NotGiven;
import app.rewarddesk.export.RewardLayouts;
import app.rewarddesk.issuing.ReconcileReport;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.ReasonCode;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.ui.FileExport;
import app.rewarddesk.ui.HandDecision;
import app.rewarddesk.ui.RewardDecision;
import app.rewarddesk.ui.RewardDecisions;
import app.rewarddesk.ui.StripeCheck;
import app.rewarddesk.ui.Unconfirmed;
import app.rewarddesk.ui.Workspace;
import app.rewarddesk.ui.send.ResultRow.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What can be done with rows of a result: with one, with several, with all of a reason. Rows that
/// an action is not for are left out.
final class ResultActions {

  /// What the result is told.
  ///
  /// @param stand rows stand otherwise now
  /// @param looked what looking in Stripe settled
  /// @param retry sends rewards again
  record Effects(
      Standings stand, Consumer<ReconcileReport> looked, Consumer<Set<RewardId>> retry) {}

  /// Is told how rows stand.
  interface Standings {
    void are(Collection<RewardId> rows, Standing standing);
  }

  private final Workspace workspace;
  private final RewardDecisions decisions;
  private final Unconfirmed unconfirmed;
  private final Effects effects;

  ResultActions(
      Workspace workspace, RewardDecisions decisions, Unconfirmed unconfirmed, Effects effects) {
    this.workspace = workspace;
    this.decisions = decisions;
    this.unconfirmed = unconfirmed;
    this.effects = effects;
  }

  /// Those that can be sent again.
  static List<ResultRow> retriable(Collection<ResultRow> rows) {
    return rows.stream().filter(row -> row.isOpen() && row.group().canBeRetried()).toList();
  }

  /// Those that can be marked as issued, put on hold or dismissed.
  static List<ResultRow> decidable(Collection<ResultRow> rows) {
    return rows.stream()
        .filter(row -> row.isOpen() && row.group() instanceof ResultGroup.Withheld)
        .toList();
  }

  /// Those that are held back by a suspicion.
  static List<ResultRow> suspected(Collection<ResultRow> rows) {
    return rows.stream()
        .filter(ResultRow::isOpen)
        .filter(row -> row.group().equals(new ResultGroup.Withheld(ReasonCode.SELF_REFERRAL)))
        .toList();
  }

  /// Those whose call's answer is not known.
  static List<ResultRow> unknown(Collection<ResultRow> rows) {
    return rows.stream()
        .filter(row -> row.isOpen() && row.group() instanceof ResultGroup.Unconfirmed)
        .toList();
  }

  StripeCheck check() {
    return unconfirmed.check();
  }

  void retry(Collection<ResultRow> rows) {
    Set<RewardId> ids = ids(retriable(rows));
    if (!ids.isEmpty()) {
      effects.retry().accept(ids);
    }
  }

  void decide(RewardDecision decision, Collection<ResultRow> rows) {
    Set<RewardId> ids = ids(decidable(rows));
    if (!ids.isEmpty()) {
      decisions.ask(
          decision,
          new RewardSelection.These(ids),
          new RewardDecisions.Outcome(
              done -> effects.stand().are(done, new Standing.Done(done(decision))),
              undone -> effects.stand().are(undone, new Standing.Open())));
    }
  }

  /// The suspected ones are no self-referrals: they become due.
  void rewardAnyway(Collection<ResultRow> rows) {
    Set<RewardId> ids = ids(suspected(rows));
    var now = workspace.desk().clock().instant();
    var _ =
        workspace
            .background()
            .start(
                _ -> workspace.desk().ledger().clearSuspicion(ids, now),
                cleared -> {
                  effects.stand().are(cleared, new Standing.Done("Decided: due now"));
                  workspace.navigator().refresh();
                },
                _ ->
                    workspace
                        .notices()
                        .problem("It could not be written to the data file; try again."));
  }

  /// Looks in Stripe for all that is unconfirmed.
  void checkWithStripe(Collection<ResultRow> all) {
    if (check().runningProperty().get()) {
      return;
    }
    Set<RewardId> ids = ids(unknown(all));
    effects.stand().are(ids, new Standing.Working("Looking…"));
    check()
        .check(
            new StripeCheck.Asker(
                report -> {
                  effects.stand().are(ids, new Standing.Open());
                  effects.looked().accept(report);
                },
                () -> effects.stand().are(ids, new Standing.Open())));
  }

  /// Whether looking could not tell, so that the marketer may decide.
  boolean canBeDecidedByHand(ResultRow row) {
    return check().couldNotTell(row.reward().id());
  }

  /// Asks the marketer's word on an unconfirmed one.
  void decide(HandDecision decision, ResultRow row) {
    Reward reward = row.reward();
    Set<RewardId> id = Set.of(reward.id());
    unconfirmed.ask(
        decision,
        reward,
        () -> {
          switch (decision) {
            case IS_IN_STRIPE ->
                effects.stand().are(id, new Standing.Done("Marked as issued: it is in Stripe"));
            case IS_NOT -> {
              effects.stand().are(id, new Standing.Done("Not in Stripe: due again"));
              effects.retry().accept(id);
            }
          }
        });
  }

  /// Puts rows on the clipboard, a line each, with tabs between.
  void copy(Collection<ResultRow> rows) {
    workspace.outside().copy(ResultText.tabSeparated(rows));
    workspace.notices().tell("Copied " + Words.count(rows.size(), "row"));
  }

  /// Writes rows to a file that the marketer names.
  void export(Collection<ResultRow> rows) {
    List<NotGiven> all = rows.stream().map(ResultText::forExport).toList();
    new FileExport(workspace)
        .save(
            "Export those not rewarded",
            "not-rewarded.csv",
            (file, _) -> CsvExport.save(RewardLayouts.NOT_REWARDED, all, file));
  }

  private static Set<RewardId> ids(List<ResultRow> rows) {
    return rows.stream().map(row -> row.reward().id()).collect(Collectors.toSet());
  }

  private static String done(RewardDecision decision) {
    return switch (decision) {
      case MARK_ISSUED -> "Marked as issued";
      case PUT_ON_HOLD -> "Put on hold";
      case DISMISS -> "Dismissed";
    };
  }
}
