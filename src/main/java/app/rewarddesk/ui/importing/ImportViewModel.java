package app.rewarddesk.ui.importing;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.detection.CampaignSummary;
import app.rewarddesk.detection.ColumnMapping;
import app.rewarddesk.detection.ColumnMeaning;
import app.rewarddesk.detection.CsvReading;
import app.rewarddesk.detection.CsvTable;
import app.rewarddesk.detection.ImportKind;
import app.rewarddesk.detection.ImportPlan;
import app.rewarddesk.export.CsvExport;
import app.rewarddesk.export.ExportOutcome;
import app.rewarddesk.export.WrongRowLayout;
import app.rewarddesk.ui.Background.Job;
import app.rewarddesk.ui.LatestJob;
import app.rewarddesk.ui.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A file on its way in: what its columns mean, what importing it would do, and doing it once.
final class ImportViewModel {

  /// How far the import is.
  sealed interface Step {
    /// There is no file, or something keeps it from being looked through.
    ///
    /// @param hint one sentence: what is missing
    record Waiting(String hint) implements Step {}

    /// What would happen is being worked out.
    record Planning() implements Step {}

    record Planned(ImportPlan plan) implements Step {}

    record Importing(ImportPlan plan) implements Step {}

    record Done(ImportPlan plan) implements Step {}
  }

  private static final String NO_FILE = "Choose a file first.";

  private final Workspace workspace;
  private final LatestJob reading;
  private final LatestJob planning;
  private final ObservableList<Campaign> campaigns = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<CsvTable>> table =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<ColumnMeaning>> meanings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<ImportKind> kind =
      new SimpleObjectProperty<>(ImportKind.REFERRALS);
  private final ReadOnlyObjectWrapper<Optional<Campaign>> campaign =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(new Step.Waiting(NO_FILE));
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private Optional<Job> running = Optional.empty();

  ImportViewModel(Workspace workspace) {
    this.workspace = workspace;
    this.reading = new LatestJob(workspace.background());
    this.planning = new LatestJob(workspace.background());
  }

  // Properties

  ObservableList<Campaign> campaigns() {
    return campaigns;
  }

  /// The file; empty before one was chosen.
  ReadOnlyObjectProperty<Optional<CsvTable>> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /// What each column means, in the file's order.
  ReadOnlyObjectProperty<List<ColumnMeaning>> meaningsProperty() {
    return meanings.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ImportKind> kindProperty() {
    return kind;
  }

  ReadOnlyObjectProperty<Optional<Campaign>> campaignProperty() {
    return campaign.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// One sentence in the file's card; blank while all is well.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// How far long work is; blank while none runs.
  ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  // Commands

  /// Reads the campaigns, and works out the file again: data may have changed.
  void refresh() {
    var _ =
        workspace
            .background()
            .start(_ -> workspace.desk().campaigns().all(), this::show, _ -> notRead());
  }

  /// Reads a file. One that cannot be read leaves the one before in its place.
  void open(Path file) {
    problem.set("");
    var _ =
        reading.start(
            _ -> workspace.desk().imports().read(file),
            read -> {
              switch (read) {
                case CsvReading.Unreadable(var sentence) -> problem.set(sentence);
                case CsvReading.Understood(var understood) -> show(understood);
              }
            },
            _ -> notRead());
  }

  /// Says what the file is about; the columns are recognised anew.
  void about(ImportKind other) {
    kind.set(other);
    table.get().ifPresent(file -> recognise(file, other));
    plan();
  }

  void into(Campaign other) {
    campaign.set(Optional.of(other));
    plan();
  }

  /// Says what a column means. No two columns mean the same: the other one is left out.
  void mean(int column, ColumnMeaning meaning) {
    List<ColumnMeaning> changed = new ArrayList<>(meanings.get());
    if (changed.get(column) == meaning) {
      return;
    }
    if (meaning != ColumnMeaning.LEAVE_OUT) {
      changed.replaceAll(one -> one == meaning ? ColumnMeaning.LEAVE_OUT : one);
    }
    changed.set(column, meaning);
    meanings.set(List.copyOf(changed));
    plan();
  }

  /// Does what was planned, once.
  void importNow() {
    if (!(step.get() instanceof Step.Planned(var plan)) || plan.changes().isEmpty()) {
      return;
    }
    step.set(new Step.Importing(plan));
    Desk desk = workspace.desk();
    var _ =
        workspace
            .background()
            .start(
                _ -> {
                  ImportPlan done = desk.imports().apply(plan);
                  desk.bringUpToDate();
                  return done;
                },
                done -> {
                  step.set(new Step.Done(done));
                  workspace.navigator().refresh();
                },
                _ -> {
                  step.set(new Step.Planned(plan));
                  workspace
                      .notices()
                      .problem(
                          "The data file could not be written. Nothing was imported; try again.");
                });
  }

  /// Ends the work that is under way; nothing of it stays.
  void stop() {
    running.ifPresent(Job::requestStop);
  }

  /// Makes room for another file.
  void again() {
    table.set(Optional.empty());
    meanings.set(List.of());
    problem.set("");
    step.set(new Step.Waiting(NO_FILE));
  }

  void saveWrongRows(Path file) {
    if (table.get().isEmpty() || !(step.get() instanceof Step.Planned(var plan))) {
      return;
    }
    CsvTable source = table.get().get();
    var _ =
        workspace
            .background()
            .start(
                _ -> CsvExport.save(WrongRowLayout.of(source), plan.wrong(), file),
                this::saved,
                _ -> workspace.notices().problem("The wrong rows could not be written. Try again."));
  }

  private void saved(ExportOutcome outcome) {
    switch (outcome) {
      case ExportOutcome.Written(var file, var rows) ->
          workspace.notices().tell("%,d wrong rows saved as %s".formatted(rows, file));
      case ExportOutcome.NotWritten(var sentence) -> workspace.notices().problem(sentence);
      case ExportOutcome.Stopped() -> {}
    }
  }

  private void show(List<CampaignSummary> read) {
    List<Campaign> known = read.stream().map(CampaignSummary::campaign).toList();
    campaigns.setAll(known);
    campaign.set(
        campaign
            .get()
            .flatMap(one -> known.stream().filter(other -> other.id().equals(one.id())).findFirst())
            .or(() -> known.stream().findFirst()));
    if (!(step.get() instanceof Step.Done) && !(step.get() instanceof Step.Importing)) {
      plan();
    }
  }

  private void show(CsvTable file) {
    table.set(Optional.of(file));
    ImportKind guessed = guess(file);
    kind.set(guessed);
    recognise(file, guessed);
    plan();
  }

  /// A file with a column for the invitee is about referrals.
  private static ImportKind guess(CsvTable file) {
    return ColumnMapping.recognise(ImportKind.REFERRALS, file.header())
            .problem(ImportKind.REFERRALS)
            .isEmpty()
        ? ImportKind.REFERRALS
        : ImportKind.PARTICIPANTS;
  }

  private void recognise(CsvTable file, ImportKind about) {
    meanings.set(ColumnMapping.recognise(about, file.header()).meanings());
  }

  private void plan() {
    planning.drop();
    stop();
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      step.set(new Step.Waiting(missing.get()));
      return;
    }
    step.set(new Step.Planning());
    CsvTable file = table.get().orElseThrow();
    Campaign target = campaign.get().orElseThrow();
    var columns = new ColumnMapping(meanings.get());
    ImportKind about = kind.get();
    Job job =
        planning.start(
            watched ->
                workspace.desk().imports().plan(target.id(), about, file, columns, watched),
            this::planned,
            _ -> {
              progress.set("");
              notRead();
            });
    running = Optional.of(job);
    job.watch((done, total, _) -> progress.set("%,d of %,d rows".formatted(done, total)));
  }

  private void planned(ImportPlan plan) {
    progress.set("");
    running = Optional.empty();
    step.set(
        plan.stopped()
            ? new Step.Waiting("Stopped. Nothing was imported.")
            : new Step.Planned(plan));
  }

  private Optional<String> missing() {
    if (table.get().isEmpty()) {
      return Optional.of(NO_FILE);
    }
    if (campaign.get().isEmpty()) {
      return Optional.of("There is no campaign yet. Make one first, then import into it.");
    }
    return new ColumnMapping(meanings.get()).problem(kind.get());
  }

  private void notRead() {
    problem.set("The data file could not be read. Nothing was imported; try again.");
    step.set(new Step.Waiting("Try again."));
  }
}
