package app.rewarddesk.ui;

import app.rewarddesk.issuing.ByHand;
import app.rewarddesk.reward.Reward;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The question whether an unconfirmed reward is in Stripe, and keeping the answer.
final class HandDecisionViewModel {
  private final Workspace workspace;
  private final HandDecision decision;
  private final Reward reward;
  private final Runnable decided;
  private final StringProperty note = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /// @param decided is run once it is kept
  HandDecisionViewModel(
      Workspace workspace, HandDecision decision, Reward reward, Runnable decided) {
    this.workspace = workspace;
    this.decision = decision;
    this.reward = reward;
    this.decided = decided;
  }

  // Properties

  HandDecision decision() {
    return decision;
  }

  String title() {
    return decision.title(reward.offer().shortText() + " for " + reward.recipient().displayName());
  }

  /// The marketer's own words.
  StringProperty noteProperty() {
    return note;
  }

  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /// Why it cannot be decided yet; blank when it can.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  // Commands

  /// Keeps the answer, once.
  ///
  /// @param closed is called when the question is answered and can go
  void decide(Runnable closed) {
    if (working.get()) {
      return;
    }
    working.set(true);
    ByHand byHand = workspace.desk().byHand();
    String words = note.get().strip();
    var _ =
        workspace
            .background()
            .start(
                _ ->
                    switch (decision) {
                      case IS_IN_STRIPE -> byHand.isInStripe(reward.id(), words);
                      case IS_NOT -> byHand.isNotInStripe(reward.id());
                    },
                outcome -> show(outcome, closed),
                _ -> {
                  working.set(false);
                  problem.set(
                      "It could not be written to the data file. Nothing was changed; try again.");
                });
  }

  private void show(ByHand.Outcome outcome, Runnable closed) {
    working.set(false);
    switch (outcome) {
      case ByHand.Outcome.TooEarly(var left) ->
          problem.set(
              "The call may still arrive in Stripe. Look there again in "
                  + inWords(left)
                  + ", and decide then.");
      case ByHand.Outcome.Settled() -> {
        closed.run();
        workspace.notices().tell("It was settled already; nothing was changed.");
        workspace.navigator().refresh();
      }
      case ByHand.Outcome.Done() -> {
        closed.run();
        workspace.notices().tell(done());
        workspace.navigator().refresh();
        decided.run();
      }
    }
  }

  private String done() {
    return reward.recipient().displayName()
        + switch (decision) {
          case IS_IN_STRIPE -> ": marked as issued";
          case IS_NOT -> ": due again";
        };
  }

  private static String inWords(Duration left) {
    return left.toSeconds() < 60
        ? (left.toSeconds() + 1) + " seconds"
        : (left.toSeconds() + 59) / 60 + " minutes";
  }
}
