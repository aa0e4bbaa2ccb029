package app.rewarddesk.ui.send;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.SendCounts;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.Workspace;
import app.rewarddesk.work.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The send that is running or was stopped: how far it is, stopping it, going on. One at a time.
final class SendingViewModel {

  /// How a send is.
  sealed interface Phase {
    record None() implements Phase {}

    /// @param stopping whether it was asked to stop and the calls already made are under way
    record Running(boolean stopping) implements Phase {}

    /// @param left those that are due and were not tried, one or more
    record Stopped(Set<RewardId> left) implements Phase {}
  }

  /// Who wants to know how it ended.
  ///
  /// @param finished is given what was sent, also of a send that was stopped
  /// @param broken is run instead when it ended without a report
  record Ends(Consumer<Sent> finished, Runnable broken) {}

  /// @param report of the whole send, with what was sent before a stop
  record Sent(SendReport report, SendParts parts) {}

  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(new Phase.None());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyLongWrapper all = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<SendCounts> counts =
      new ReadOnlyObjectWrapper<>(SendCounts.NONE);
  private final ReadOnlyStringWrapper timeLeft = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper("");
  private Optional<Background.Job> job = Optional.empty();
  private SendParts parts = SendParts.NONE;

  SendingViewModel(Workspace workspace) {
    this.workspace = workspace;
    phase.subscribe(now -> running.set(now instanceof Phase.Running));
  }

  // Properties

  Mode mode() {
    return workspace.desk().mode();
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// How many rewards it is for, those before a stop included.
  ReadOnlyLongProperty allProperty() {
    return all.getReadOnlyProperty();
  }

  /// How they went so far, those before a stop included.
  ReadOnlyObjectProperty<SendCounts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /// `about 8 seconds left`
  ReadOnlyStringProperty timeLeftProperty() {
    return timeLeft.getReadOnlyProperty();
  }

  /// `6 a second`; blank as long as that is not known.
  ReadOnlyStringProperty rateProperty() {
    return rate.getReadOnlyProperty();
  }

  // Commands

  /// Sends what was agreed, unless a send is running. What is left of a stopped one stays due.
  void start(PreflightReport agreed, Ends ends) {
    if (!running.get()) {
      parts = SendParts.NONE;
      counts.set(SendCounts.NONE);
      send(agreed, ends);
    }
  }

  /// Sends what is left of a stopped send: works out again what will happen to it, then sends.
  void goOn(Ends ends) {
    if (!(phase.get() instanceof Phase.Stopped(var left))) {
      return;
    }
    begin("Working out what is left…");
    var rest =
        new Preparation(
            workspace.desk(), new RewardSelection.These(left), Preparation.USUAL_FRESHNESS);
    work(
        workspace
            .background()
            .start(
                rest::prepare,
                prepared -> goOn(prepared, left, ends),
                _ ->
                    notGoneOn(
                        left, "What is left could not be worked out; the log has the cause.")));
  }

  /// Lets the calls already made finish; everybody else stays due.
  void stop() {
    if (running.get()) {
      phase.set(new Phase.Running(true));
      timeLeft.set("Stopping: the calls already made finish");
      job.ifPresent(Background.Job::requestStop);
    }
  }

  /// Leaves what is left of a stopped send due, and shows it no more.
  void leave() {
    if (!running.get()) {
      phase.set(new Phase.None());
    }
  }

  private void goOn(Preparation.Prepared prepared, Set<RewardId> left, Ends ends) {
    boolean stopping = phase.get().equals(new Phase.Running(true));
    switch (prepared) {
      case Preparation.Prepared.Plan _ when stopping -> phase.set(new Phase.Stopped(left));
      case Preparation.Prepared.Plan(var report, _) -> send(report, ends);
      case Preparation.Prepared.Problem(var what) -> notGoneOn(left, what);
      case Preparation.Prepared.Stopped() -> phase.set(new Phase.Stopped(left));
    }
  }

  private void notGoneOn(Set<RewardId> left, String problem) {
    phase.set(new Phase.Stopped(left));
    workspace.notices().problem("Nothing more was sent. " + problem);
  }

  private void send(PreflightReport agreed, Ends ends) {
    SendCounts before = counts.get();
    SendParts earlier = parts;
    var latest = new AtomicReference<>(SendCounts.NONE);
    all.set(before.done() + agreed.wouldReward().size());
    begin(Words.about(agreed.duration()));
    Background.Job started =
        workspace
            .background()
            .start(
                progress -> sendNow(agreed, progress, latest, earlier),
                sent -> ended(sent, before.plus(latest.get()), ends),
                _ -> {
                  phase.set(new Phase.None());
                  ends.broken().run();
                });
    var pace = new SendRate(workspace.desk().clock().instant());
    started.watch((_, _, _) -> progressed(before, latest.get(), pace));
    work(started);
  }

  private Sent sendNow(
      PreflightReport agreed,
      Progress progress,
      AtomicReference<SendCounts> latest,
      SendParts earlier) {
    Desk desk = workspace.desk();
    SendParts sent = earlier.plus(desk.sending().send(agreed, progress, latest::set));
    return new Sent(sent.together(desk.ledger()), sent);
  }

  private void begin(String estimate) {
    phase.set(new Phase.Running(false));
    rate.set("");
    timeLeft.set(estimate);
  }

  private void work(Background.Job started) {
    started.announce("sending rewards");
    job = Optional.of(started);
  }

  private void progressed(SendCounts before, SendCounts now, SendRate pace) {
    counts.set(before.plus(now));
    pace.note(workspace.desk().clock().instant(), now.done());
    pace.perSecond().ifPresent(this::show);
  }

  private void show(double perSecond) {
    rate.set(Words.number(Math.max(1, Math.round(perSecond))) + " a second");
    if (phase.get().equals(new Phase.Running(false))) {
      long todo = all.get() - counts.get().done();
      timeLeft.set(Words.about(Duration.ofMillis(Math.round(todo * 1000 / perSecond))) + " left");
    }
  }

  private void ended(Sent sent, SendCounts last, Ends ends) {
    parts = sent.parts();
    counts.set(last);
    Set<RewardId> left =
        sent.report().notTried().stream().map(Reward::id).collect(Collectors.toSet());
    phase.set(left.isEmpty() ? new Phase.None() : new Phase.Stopped(left));
    ends.finished().accept(sent);
  }
}
