package app.rewarddesk.ui.shell;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.detection.SyncOutcome;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.Notices;
import app.rewarddesk.work.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Reading Stripe's customers and subscriptions: how old the index is, *Sync now*, *Stop*.
final class SyncViewModel {
  static final Duration STALE = Duration.ofMinutes(15);

  private final Desk desk;
  private final Background background;
  private final Notices notices;
  private final Dates dates;
  private final Runnable synced;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyBooleanWrapper syncing = new ReadOnlyBooleanWrapper(this, "syncing");
  private Runnable stop = () -> {};

  /// @param synced is run when a sync changed the data
  SyncViewModel(Desk desk, Background background, Notices notices, Dates dates, Runnable synced) {
    this.desk = desk;
    this.background = background;
    this.notices = notices;
    this.dates = dates;
    this.synced = synced;
  }

  // Properties

  /// `Synced 4 minutes ago`, `Never synced`; while a sync runs, how far it is.
  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /// Why the last sync failed; blank when it did not.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty syncingProperty() {
    return syncing.getReadOnlyProperty();
  }

  // Commands

  /// Says again how old the index is. To be called each minute.
  void refresh() {
    if (!syncing.get()) {
      var _ = background.start(_ -> desk.customers().syncedAt(), this::showAge, _ -> {});
    }
  }

  /// Says how old the index is, and syncs when that is more than [#STALE].
  void syncWhenStale() {
    var _ =
        background.start(
            _ -> desk.customers().syncedAt(),
            at -> {
              showAge(at);
              if (isStale(at)) {
                sync();
              }
            },
            _ -> {});
  }

  /// Reads everything; does nothing while that is under way.
  void sync() {
    if (syncing.get()) {
      return;
    }
    syncing.set(true);
    text.set("Asking Stripe…");
    Background.Job job = background.start(this::syncAndBringUpToDate, this::ended, this::broke);
    stop = job::requestStop;
    job.watch((done, _, what) -> showProgress(done, what));
  }

  /// Asks the sync to end after the page that it reads.
  void stop() {
    if (syncing.get()) {
      text.set("Stopping…");
      stop.run();
    }
  }

  private Ended syncAndBringUpToDate(Progress progress) {
    SyncOutcome outcome = desk.sync().run(progress);
    desk.bringUpToDate();
    return new Ended(outcome, desk.customers().syncedAt());
  }

  private void showProgress(long done, String what) {
    if (syncing.get()) {
      text.set("%s: %,d".formatted(capitalised(what), done));
    }
  }

  private void ended(Ended ended) {
    syncing.set(false);
    problem.set(
        switch (ended.outcome()) {
          case SyncOutcome.Complete _, SyncOutcome.Stopped _ -> "";
          case SyncOutcome.Failed(var why) -> why;
        });
    showAge(ended.syncedAt());
    if (!problem.get().isEmpty()) {
      notices.problem("Nothing new was read from Stripe. " + problem.get());
    }
    synced.run();
  }

  private void broke(Exception cause) {
    syncing.set(false);
    problem.set("The sync broke off. The log has the cause.");
    notices.problem(problem.get());
    refresh();
  }

  private void showAge(Optional<Instant> at) {
    if (!syncing.get()) {
      text.set(
          at.map(time -> "Synced " + dates.ago(time, desk.clock().instant()))
              .orElse("Never synced"));
    }
  }

  private boolean isStale(Optional<Instant> at) {
    return at.isEmpty() || at.get().plus(STALE).isBefore(desk.clock().instant());
  }

  private static String capitalised(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private record Ended(SyncOutcome outcome, Optional<Instant> syncedAt) {}
}
