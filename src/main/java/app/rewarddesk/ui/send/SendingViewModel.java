package app.rewarddesk.ui.send;

import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The send that is running: how far it is, and stopping it. One at a time.
final class SendingViewModel {
  private final Workspace workspace;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper outcomes = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper timeLeft = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper("");
  private Optional<Background.Job> job = Optional.empty();
  private Instant startedAt = Instant.EPOCH;

  SendingViewModel(Workspace workspace) {
    this.workspace = workspace;
  }

  // Properties

  Mode mode() {
    return workspace.desk().mode();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Whether it was asked to stop and the calls already made are still under way.
  ReadOnlyBooleanProperty stoppingProperty() {
    return stopping.getReadOnlyProperty();
  }

  /// 0 to 1.
  ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /// `73 of 121`
  ReadOnlyStringProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// `72 rewarded, 1 not rewarded`
  ReadOnlyStringProperty outcomesProperty() {
    return outcomes.getReadOnlyProperty();
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

  /// Sends what was agreed, unless a send is running.
  ///
  /// @param finished is given the report, also of a send that was stopped
  /// @param broken is called instead when the send ended without a report
  void start(PreflightReport agreed, Consumer<SendReport> finished, Runnable broken) {
    if (running.get()) {
      return;
    }
    long all = agreed.wouldReward().size();
    startedAt = workspace.desk().clock().instant();
    running.set(true);
    stopping.set(false);
    fraction.set(0);
    done.set("0 of " + Words.number(all));
    outcomes.set("");
    rate.set("");
    timeLeft.set(Words.about(agreed.duration()));
    Background.Job started =
        workspace
            .background()
            .start(
                progress -> workspace.desk().sending().send(agreed, progress),
                report -> {
                  running.set(false);
                  finished.accept(report);
                },
                _ -> {
                  running.set(false);
                  broken.run();
                });
    started.watch(this::progressed);
    started.announce("sending rewards");
    job = Optional.of(started);
  }

  /// Lets the calls already made finish; everybody else stays due.
  void stop() {
    if (running.get()) {
      stopping.set(true);
      timeLeft.set("Stopping: the calls already made finish");
      job.ifPresent(Background.Job::requestStop);
    }
  }

  private void progressed(long finished, long all, String what) {
    fraction.set(all == 0 ? 0 : (double) finished / all);
    done.set(Words.number(finished) + " of " + Words.number(all));
    outcomes.set(what);
    Duration sofar = Duration.between(startedAt, workspace.desk().clock().instant());
    if (finished == 0 || sofar.toMillis() < 1000) {
      return;
    }
    rate.set(Words.number(Math.max(1, finished * 1000 / sofar.toMillis())) + " a second");
    if (!stopping.get()) {
      Duration left = sofar.multipliedBy(all - finished).dividedBy(finished);
      timeLeft.set(Words.about(left) + " left");
    }
  }
}
