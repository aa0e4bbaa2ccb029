package app.rewarddesk.ui.send;

import app.rewarddesk.export.CsvExport;
import app.rewarddesk.export.PlanRow;
import app.rewarddesk.export.RewardLayouts;
import app.rewarddesk.issuing.NotRewarded;
import app.rewarddesk.issuing.Planned;
import app.rewarddesk.issuing.PreflightReport;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.Recipient;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.FileExport;
import app.rewarddesk.ui.PagedRows;
import app.rewarddesk.ui.Workspace;
import app.rewarddesk.ui.send.Preparation.Prepared;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The send dialog: what a send would do, and the decision to do it. It is agreed to at most once.
final class PreflightViewModel {

  /// How far the dialog is.
  sealed interface Stage {

    /// @param what what is being done; blank: it has just begun
    /// @param done items read so far
    record Checking(String what, long done) implements Stage {}

    record Ready(PreflightReport report, long leftOut) implements Stage {}

    /// @param problem what is so and what to do
    record Failed(String problem) implements Stage {}

    /// It was sent or cancelled: nothing more happens here.
    record Over() implements Stage {}
  }

  private final Workspace workspace;
  private final Dates dates;
  private final Preparation preparation;
  private final Consumer<PreflightReport> send;
  private final PagedRows<Planned> planned;
  private final PagedRows<NotRewarded> withheld;
  private final ElsewhereViewModel elsewhere;
  private final StringProperty person = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Stage> stage =
      new ReadOnlyObjectWrapper<>(new Stage.Checking("", 0));
  private final ReadOnlyBooleanWrapper canSend = new ReadOnlyBooleanWrapper();
  private Optional<Background.Job> job = Optional.empty();

  /// @param send is given what was agreed on, once
  PreflightViewModel(
      Workspace workspace, Dates dates, Preparation preparation, Consumer<PreflightReport> send) {
    this.workspace = workspace;
    this.dates = dates;
    this.preparation = preparation;
    this.send = send;
    this.planned = new PagedRows<>(workspace.background(), _ -> failed());
    this.withheld = new PagedRows<>(workspace.background(), _ -> failed());
    this.elsewhere = new ElsewhereViewModel(workspace);
    person.subscribe(this::find);
    stage.subscribe(
        now ->
            canSend.set(
                now instanceof Stage.Ready(var report, _) && !report.wouldReward().isEmpty()));
  }

  // Properties

  Mode mode() {
    return workspace.desk().mode();
  }

  ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canSendProperty() {
    return canSend.getReadOnlyProperty();
  }

  /// Part of a name, an email or a customer id: only such rows are listed. Blank: all.
  StringProperty personProperty() {
    return person;
  }

  /// Those who will be rewarded, as far as they match [#personProperty].
  PagedRows<Planned> planned() {
    return planned;
  }

  /// Those who will not be, as far as they match [#personProperty].
  PagedRows<NotRewarded> withheld() {
    return withheld;
  }

  /// Who may have been given the same by somebody else.
  ElsewhereViewModel elsewhere() {
    return elsewhere;
  }

  /// Said beside the button that sends; blank when nothing needs to be.
  String warning() {
    if (!(stage.get() instanceof Stage.Ready(var report, _))
        || mode() != Mode.LIVE
        || report.wouldReward().isEmpty()) {
      return "";
    }
    long customers =
        report.wouldReward().stream().map(one -> one.account().customer().id()).distinct().count();
    return Words.count(customers, "live customer") + " will change";
  }

  /// What the reward does to the customer's next invoice.
  NextInvoice nextInvoice(Planned one) {
    return NextInvoice.of(one, dates, workspace.desk().clock().instant());
  }

  // Commands

  /// Works it out, or works it out again.
  void check() {
    stage.set(new Stage.Checking("", 0));
    Background.Job started =
        workspace.background().start(preparation::prepare, this::prepared, _ -> failed());
    started.watch(this::progressed);
    job = Optional.of(started);
  }

  /// Sends what is shown. Again, or before anything is shown, it does nothing.
  void send() {
    if (canSend.get() && stage.get() instanceof Stage.Ready(var report, _)) {
      stage.set(new Stage.Over());
      elsewhere.stop();
      send.accept(report);
    }
  }

  /// Plans again without those who may have been given the same by somebody else; they stay due.
  void leaveOutGivenElsewhere() {
    if (!(stage.get() instanceof Stage.Ready(var report, var leftOut))) {
      return;
    }
    Set<RewardId> out = elsewhere.found();
    Set<RewardId> others =
        Stream.concat(
                report.wouldReward().stream().map(Planned::reward),
                report.notRewarded().stream().map(NotRewarded::reward))
            .map(Reward::id)
            .filter(id -> !out.contains(id))
            .collect(Collectors.toSet());
    stage.set(new Stage.Checking("leaving them out", 0));
    job =
        Optional.of(
            workspace
                .background()
                .start(
                    _ -> workspace.desk().preflight().plan(new RewardSelection.These(others)),
                    plan -> prepared(new Prepared.Plan(plan, leftOut)),
                    _ -> failed()));
  }

  void cancel() {
    stage.set(new Stage.Over());
    elsewhere.stop();
    job.ifPresent(Background.Job::requestStop);
  }

  /// Writes who would be rewarded and who not, all of them, to a file that the marketer names.
  void export() {
    if (stage.get() instanceof Stage.Ready(var report, _)) {
      new FileExport(workspace)
          .save(
              "Export what would be sent",
              "preflight.csv",
              (file, _) -> CsvExport.save(RewardLayouts.PLAN, PlanRow.of(report), file));
    }
  }

  private void progressed(long done, long total, String what) {
    if (stage.get() instanceof Stage.Checking) {
      stage.set(new Stage.Checking(what, done));
    }
  }

  private void prepared(Prepared prepared) {
    if (!(stage.get() instanceof Stage.Checking)) {
      return;
    }
    switch (prepared) {
      case Prepared.Plan(var report, var leftOut) -> {
        stage.set(new Stage.Ready(report, leftOut));
        find(person.get());
        elsewhere.look(report);
      }
      case Prepared.Problem(var what) -> stage.set(new Stage.Failed(what));
      case Prepared.Stopped() -> stage.set(new Stage.Failed("It was stopped. Nothing was sent."));
    }
  }

  private void failed() {
    if (stage.get() instanceof Stage.Checking) {
      stage.set(
          new Stage.Failed(
              "What would happen could not be worked out; nothing was sent. The log says why."));
    }
  }

  private void find(String text) {
    if (!(stage.get() instanceof Stage.Ready(var report, _))) {
      return;
    }
    String part = text.strip().toLowerCase(Locale.ROOT);
    planned.show(
        new ListSource<>(
            report.wouldReward().stream()
                .filter(
                    one ->
                        matches(one.reward().recipient(), part)
                            || has(one.account().customer().id().value(), part))
                .toList()));
    withheld.show(
        new ListSource<>(
            report.notRewarded().stream()
                .filter(one -> matches(one.reward().recipient(), part))
                .toList()));
  }

  private static boolean matches(Recipient recipient, String part) {
    return has(recipient.name(), part) || has(recipient.email().value(), part);
  }

  private static boolean has(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part);
  }

  /// Rows that are all there already.
  private record ListSource<R>(List<R> all) implements PagedRows.Source<R> {
    @Override
    public long count() {
      return all.size();
    }

    @Override
    public List<R> page(long offset, int limit) {
      int from = (int) Math.min(offset, all.size());
      return all.subList(from, Math.min(all.size(), from + limit));
    }
  }
}
