package app.rewarddesk.ui.due;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.issuing.Planned;
import app.rewarddesk.issuing.ReconcileReport;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.HandDecision;
import app.rewarddesk.ui.LatestJob;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.StripeCheck;
import app.rewarddesk.ui.Unconfirmed;
import app.rewarddesk.ui.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The panel *Why is this due?*: what is known of one reward, and what can be done about it.
final class WhyViewModel {

  /// What the panel shows.
  sealed interface Shown {
    record Nothing() implements Shown {}

    /// It is being read; what is known from the table is shown.
    record Reading(Reward reward) implements Shown {}

    /// @param canBeDecided whether looking in Stripe could not tell, so that the marketer may
    ///   decide
    record Explained(Explanation explanation, boolean canBeDecided) implements Shown {}

    /// @param problem one sentence
    record NotRead(Reward reward, String problem) implements Shown {}
  }

  private final Workspace workspace;
  private final Dates dates;
  private final Unconfirmed unconfirmed;
  private final LatestJob reading;
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(new Shown.Nothing());

  WhyViewModel(Workspace workspace, Dates dates, Unconfirmed unconfirmed) {
    this.workspace = workspace;
    this.dates = dates;
    this.unconfirmed = unconfirmed;
    this.reading = new LatestJob(workspace.background());
  }

  // Properties

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether Stripe is being looked through.
  ReadOnlyBooleanProperty lookingProperty() {
    return unconfirmed.check().runningProperty();
  }

  // Commands

  /// Shows another reward, or the same one anew.
  void show(Reward reward) {
    if (!(shown.get() instanceof Shown.Explained(var now, _)
        && now.reward().id().equals(reward.id()))) {
      shown.set(new Shown.Reading(reward));
    }
    var _ =
        reading.start(
            _ -> explain(reward.id()),
            found ->
                shown.set(
                    found
                        .<Shown>map(this::explained)
                        .orElseGet(() -> new Shown.NotRead(reward, "It is no longer there."))),
            _ -> shown.set(new Shown.NotRead(reward, "It could not be read. Try again.")));
  }

  /// Reads what is shown again, since data changed.
  void refresh() {
    switch (shown.get()) {
      case Shown.Explained(var explanation, _) -> show(explanation.reward());
      case Shown.NotRead(var reward, _) -> show(reward);
      case Shown.Nothing _, Shown.Reading _ -> {}
    }
  }

  void close() {
    reading.drop();
    shown.set(new Shown.Nothing());
  }

  void copyAsText() {
    if (shown.get() instanceof Shown.Explained(var explanation, _)) {
      workspace.outside().copy(explanation.text(dates));
      workspace.notices().tell("Copied as text");
    }
  }

  /// Does what the obstacle's button offers.
  void remedy(Reward reward, Obstacle.Remedy remedy) {
    switch (remedy) {
      case NONE -> {}
      case LOOK_IN_STRIPE -> lookInStripe(reward);
      case REWARD_ANYWAY -> rewardAnyway(reward);
      case OPEN_SETTINGS -> workspace.navigator().show(Navigator.Place.SETTINGS);
    }
  }

  /// Asks the marketer's word on an unconfirmed reward.
  ///
  /// @param decided is run once it is kept
  void decide(HandDecision decision, Reward reward, Runnable decided) {
    unconfirmed.ask(decision, reward, decided);
  }

  private void rewardAnyway(Reward reward) {
    var now = desk().clock().instant();
    var _ =
        workspace
            .background()
            .start(
                _ -> {
                  Set<RewardId> cleared = desk().ledger().clearSuspicion(Set.of(reward.id()), now);
                  desk().bringUpToDate();
                  return cleared;
                },
                cleared -> {
                  workspace
                      .notices()
                      .tell(
                          cleared.isEmpty()
                              ? "Nothing was changed: it was decided already."
                              : "The reward for "
                                  + reward.recipient().displayName()
                                  + " is due now; the decision is kept.");
                  workspace.navigator().refresh();
                },
                _ -> notWritten());
  }

  private void notWritten() {
    workspace
        .notices()
        .problem("It could not be written to the data file. Nothing was changed; try again.");
  }

  private void lookInStripe(Reward reward) {
    unconfirmed
        .check()
        .check(
            new StripeCheck.Asker(
                report -> workspace.notices().tell(wordsFor(reward, report)), () -> {}));
  }

  private static String wordsFor(Reward reward, ReconcileReport report) {
    return Stream.of(report.issued(), report.dueAgain(), report.unconfirmed())
        .flatMap(List::stream)
        .filter(entry -> entry.reward().id().equals(reward.id()))
        .map(entry -> reward.recipient().displayName() + ": " + entry.message())
        .findFirst()
        .orElse("It was settled already.");
  }

  private Shown.Explained explained(Explanation explanation) {
    return new Shown.Explained(
        explanation, unconfirmed.check().couldNotTell(explanation.reward().id()));
  }

  private Optional<Explanation> explain(RewardId id) {
    return desk().rewards().story(id).map(story -> Explanation.of(story, plan(story), dates));
  }

  private Optional<Planned> plan(RewardStory story) {
    return desk()
        .preflight()
        .plan(new RewardSelection.These(Set.of(story.reward().id())))
        .wouldReward()
        .stream()
        .findFirst();
  }

  private Desk desk() {
    return workspace.desk();
  }
}
