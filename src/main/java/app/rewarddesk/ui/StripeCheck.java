package app.rewarddesk.ui;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.issuing.ReconcileReport;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.work.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// *Check with Stripe*: looks in Stripe for all unconfirmed rewards and settles those that can be
/// told. One look at a time, whoever asks for it.
public final class StripeCheck {

  /// Who asked for a look.
  ///
  /// @param found is given what it settled, also when it was stopped
  /// @param ended is run instead when nothing was looked at; the marketer was told why
  public record Asker(Consumer<ReconcileReport> found, Runnable ended) {}

  private final Workspace workspace;
  private final Set<RewardId> untold = new HashSet<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private Optional<Background.Job> job = Optional.empty();

  public StripeCheck(Workspace workspace) {
    this.workspace = workspace;
  }

  // Properties

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// `Looking in Stripe: 3 of 12`; blank while nothing is looked for.
  public ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Whether the last look could not tell about a reward, so that the marketer may decide.
  public boolean couldNotTell(RewardId reward) {
    return untold.contains(reward);
  }

  // Commands

  /// Looks, and says in a notice what it settled.
  public void check() {
    check(new Asker(report -> workspace.notices().tell(summary(report)), () -> {}));
  }

  /// Looks, and tells the asker. While one look runs, another is not begun.
  public void check(Asker asker) {
    if (running.get()) {
      return;
    }
    running.set(true);
    progress.set("Asking Stripe…");
    Background.Job started =
        workspace.background().start(this::look, look -> looked(look, asker), _ -> broken(asker));
    started.watch((done, all, _) -> showProgress(done, all));
    started.announce("checking with Stripe");
    job = Optional.of(started);
  }

  /// Ends the look after the reward that is looked at.
  public void stop() {
    if (running.get()) {
      progress.set("Stopping…");
      job.ifPresent(Background.Job::requestStop);
    }
  }

  /// What came of a look.
  private sealed interface Look {
    record Found(ReconcileReport report) implements Look {}

    record NotBegun(String problem) implements Look {}
  }

  private Look look(Progress watched) {
    Desk desk = workspace.desk();
    Optional<String> problem = desk.account().problem();
    if (problem.isPresent()) {
      return new Look.NotBegun(problem.get());
    }
    ReconcileReport report = desk.reconciler().reconcile(watched);
    desk.bringUpToDate();
    return new Look.Found(report);
  }

  private void showProgress(long done, long all) {
    if (running.get()) {
      progress.set(String.format("Looking in Stripe: %,d of %,d", done, all));
    }
  }

  private void looked(Look look, Asker asker) {
    end();
    switch (look) {
      case Look.NotBegun(var problem) -> {
        workspace.notices().problem("Nothing was looked at. " + problem);
        asker.ended().run();
      }
      case Look.Found(var report) -> {
        untold.clear();
        report.unconfirmed().forEach(entry -> untold.add(entry.reward().id()));
        asker.found().accept(report);
        workspace.navigator().refresh();
      }
    }
  }

  private void broken(Asker asker) {
    end();
    workspace.notices().problem("Looking ended early. What is unconfirmed stays so; check again.");
    asker.ended().run();
  }

  private void end() {
    running.set(false);
    progress.set("");
  }

  private static String summary(ReconcileReport report) {
    List<String> parts = new ArrayList<>();
    add(parts, report.issued(), "in Stripe: issued");
    add(parts, report.dueAgain(), "not in Stripe: due again");
    add(parts, report.unconfirmed(), "still unconfirmed");
    return parts.isEmpty() ? "Nothing is unconfirmed any more." : String.join(" · ", parts);
  }

  private static void add(List<String> parts, List<ReconcileReport.Entry> some, String what) {
    if (!some.isEmpty()) {
      parts.add(String.format("%,d ", some.size()) + what);
    }
  }
}
