package app.rewarddesk.ui;

import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.RewardId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One question of [RewardDecisions]: what is asked, and doing it once it is answered.
final class DecisionViewModel {
  private static final int USUAL_HOLD_DAYS = 14;

  private final Workspace workspace;
  private final Dates dates;
  private final RewardDecision decision;
  private final RewardSelection selection;
  private final long rewards;
  private final RewardDecisions.Outcome outcome;
  private final StringProperty note = new SimpleStringProperty("");
  private final ObjectProperty<LocalDate> until;
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final BooleanBinding ready;

  DecisionViewModel(
      Workspace workspace,
      Dates dates,
      RewardDecision decision,
      RewardSelection selection,
      long rewards,
      RewardDecisions.Outcome outcome) {
    this.workspace = workspace;
    this.dates = dates;
    this.decision = decision;
    this.selection = selection;
    this.rewards = rewards;
    this.outcome = outcome;
    this.until = new SimpleObjectProperty<>(today().plusDays(USUAL_HOLD_DAYS));
    this.ready = working.not().and(until.isNotNull()).and(untilIsAhead());
  }

  // Properties

  RewardDecision decision() {
    return decision;
  }

  String title() {
    return decision.title(rewards);
  }

  String button() {
    return decision.button(rewards);
  }

  /// The marketer's own words.
  StringProperty noteProperty() {
    return note;
  }

  /// The day on which a hold ends.
  ObjectProperty<LocalDate> untilProperty() {
    return until;
  }

  /// Whether [#decide] would do it now.
  BooleanBinding ready() {
    return ready;
  }

  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  LocalDate today() {
    return LocalDate.ofInstant(workspace.desk().clock().instant(), dates.zone());
  }

  // Commands

  /// Does it, once.
  ///
  /// @param closed is called when the question is answered and can go
  void decide(Runnable closed) {
    if (!ready.get()) {
      return;
    }
    working.set(true);
    RewardLedger ledger = workspace.desk().ledger();
    Instant now = workspace.desk().clock().instant();
    String words = note.get().strip();
    Instant end = until.get().atStartOfDay(dates.zone()).toInstant();
    workspace
        .background()
        .start(
            _ ->
                switch (decision) {
                  case MARK_ISSUED -> ledger.markIssued(selection, words, now);
                  case PUT_ON_HOLD -> ledger.putOnHold(selection, end, now);
                  case DISMISS -> ledger.dismiss(selection, words, now);
                },
            ids -> decided(ids, closed),
            failed(closed));
  }

  private void decided(Set<RewardId> ids, Runnable closed) {
    working.set(false);
    closed.run();
    outcome.decided().accept(ids);
    if (ids.isEmpty()) {
      workspace
          .notices()
          .tell("Nothing was changed: none of them can be " + participle() + " now.");
    } else {
      workspace.notices().tellWithUndo(summary(ids.size()), () -> undo(ids));
    }
    workspace.navigator().refresh();
  }

  private String participle() {
    return switch (decision) {
      case MARK_ISSUED -> "marked as issued";
      case PUT_ON_HOLD -> "put on hold";
      case DISMISS -> "dismissed";
    };
  }

  private String summary(long changed) {
    long others = rewards - changed;
    return others > 0
        ? decision.done(changed) + String.format(", %,d left as they are", others)
        : decision.done(changed);
  }

  private void undo(Set<RewardId> ids) {
    Instant now = workspace.desk().clock().instant();
    workspace
        .background()
        .start(_ -> workspace.desk().ledger().undo(ids, now), this::undone, failed(() -> {}));
  }

  private void undone(Set<RewardId> back) {
    outcome.undone().accept(back);
    workspace.notices().tell(String.format("%,d back where they were", back.size()));
    workspace.navigator().refresh();
  }

  private Consumer<Exception> failed(Runnable closed) {
    return _ -> {
      working.set(false);
      closed.run();
      workspace
          .notices()
          .problem("It could not be written to the data file. Nothing was changed; try again.");
    };
  }

  private BooleanBinding untilIsAhead() {
    return new BooleanBinding() {
      {
        bind(until);
      }

      @Override
      protected boolean computeValue() {
        return decision != RewardDecision.PUT_ON_HOLD
            || (until.get() != null && until.get().isAfter(today()));
      }
    };
  }
}
