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
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A file on its way in: what its columns mean, what importing it would do, and doing it once.
final class ImportViewModel {

  private final Workspace workspace;
  private final LatestJob reading;
  private final LatestJob planning;
  private final ObservableList<Campaign> campaigns = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<CsvTable>> table =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<FileColumn>> columns =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<ImportKind> kind = new SimpleObjectProperty<>(ImportKind.REFERRALS);
  private final ReadOnlyObjectWrapper<Optional<Campaign>> campaign =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ImportStep> step =
      new ReadOnlyObjectWrapper<>(new ImportStep.NoFile());
  private final ReadOnlyBooleanWrapper importing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private Optional<Job> running = Optional.empty();

  ImportViewModel(Workspace workspace) {
    this.workspace = workspace;
    this.reading = new LatestJob(workspace.background());
    this.planning = new LatestJob(workspace.background());
    step.subscribe(now -> importing.set(now instanceof ImportStep.Importing));
  }

  // Properties

  ObservableList<Campaign> campaigns() {
    return campaigns;
  }

  /// The file; empty before one was chosen.
  ReadOnlyObjectProperty<Optional<CsvTable>> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /// The columns with what each means, in the file's order.
  ReadOnlyObjectProperty<List<FileColumn>> columnsProperty() {
    return columns.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ImportKind> kindProperty() {
    return kind;
  }

  ReadOnlyObjectProperty<Optional<Campaign>> campaignProperty() {
    return campaign.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ImportStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// Whether a file is going in now, so that nothing can be changed.
  ReadOnlyBooleanProperty importingProperty() {
    return importing.getReadOnlyProperty();
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
    if (importing.get()) {
      workspace.notices().problem("A file is being imported. Open the next one when that is done.");
      return;
    }
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
    table.get().ifPresent(file -> columns.set(FileColumn.of(file, other)));
    kind.set(other);
    plan();
  }

  void into(Campaign other) {
    campaign.set(Optional.of(other));
    plan();
  }

  /// Says what a column means. No two columns mean the same: the other one is left out.
  void mean(int column, ColumnMeaning meaning) {
    if (columns.get().get(column).meaning() == meaning) {
      return;
    }
    List<FileColumn> changed = new ArrayList<>(columns.get());
    changed.replaceAll(
        one -> one.meaning() == meaning ? one.meaning(ColumnMeaning.LEAVE_OUT) : one);
    changed.set(column, changed.get(column).meaning(meaning));
    columns.set(List.copyOf(changed));
    plan();
  }

  /// Does what was planned, once.
  void importNow() {
    if (!(step.get() instanceof ImportStep.Planned(var plan)) || plan.changes().isEmpty()) {
      return;
    }
    step.set(new ImportStep.Importing(plan));
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
                  step.set(new ImportStep.Done(done));
                  workspace.navigator().refresh();
                },
                _ -> {
                  step.set(new ImportStep.Planned(plan));
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

  /// Works out again what would happen.
  void lookAgain() {
    problem.set("");
    plan();
  }

  /// Makes room for another file.
  void again() {
    reading.drop();
    planning.drop();
    stop();
    table.set(Optional.empty());
    columns.set(List.of());
    problem.set("");
    step.set(new ImportStep.NoFile());
  }

  void saveWrongRows(Path file) {
    switch (step.get()) {
      case ImportStep.Planned(var plan) -> save(plan, file);
      case ImportStep.Done(var plan) -> save(plan, file);
      case ImportStep.NoFile _,
          ImportStep.NoCampaign _,
          ImportStep.WrongColumns _,
          ImportStep.Planning _,
          ImportStep.Stopped _,
          ImportStep.Importing _ -> {}
    }
  }

  private void save(ImportPlan plan, Path file) {
    var _ =
        workspace
            .background()
            .start(
                _ -> CsvExport.save(WrongRowLayout.of(plan.request().table()), plan.wrong(), file),
                this::saved,
                _ ->
                    workspace.notices().problem("The wrong rows could not be written. Try again."));
  }

  private void saved(ExportOutcome outcome) {
    switch (outcome) {
      case ExportOutcome.Written(var file, var rows) ->
          workspace
              .notices()
              .tell(
                  (rows == 1 ? "1 wrong row" : "%,d wrong rows".formatted(rows))
                      + " saved as "
                      + file.getFileName());
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
    if (!(step.get() instanceof ImportStep.Done)) {
      plan();
    }
  }

  private void show(CsvTable file) {
    ImportKind guessed = guess(file);
    columns.set(FileColumn.of(file, guessed));
    kind.set(guessed);
    table.set(Optional.of(file));
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

  private void plan() {
    if (importing.get()) {
      return;
    }
    planning.drop();
    stop();
    Optional<ImportStep> missing = missing();
    if (missing.isPresent()) {
      step.set(missing.get());
      return;
    }
    step.set(new ImportStep.Planning());
    progress.set("");
    CsvTable file = table.get().orElseThrow();
    Campaign target = campaign.get().orElseThrow();
    ColumnMapping mapping = FileColumn.mapping(columns.get());
    ImportKind about = kind.get();
    Job job =
        planning.start(
            watched -> workspace.desk().imports().plan(target.id(), about, file, mapping, watched),
            this::planned,
            _ -> {
              progress.set("");
              notRead();
            });
    running = Optional.of(job);
    job.watch((done, total, _) -> report(job, done, total));
  }

  private void planned(ImportPlan plan) {
    progress.set("");
    running = Optional.empty();
    step.set(plan.stopped() ? new ImportStep.Stopped() : new ImportStep.Planned(plan));
  }

  private void report(Job job, long done, long total) {
    if (running.filter(job::equals).isPresent()) {
      progress.set("%,d of %,d rows".formatted(done, total));
    }
  }

  /// What keeps the file from being looked through; empty when nothing does.
  private Optional<ImportStep> missing() {
    if (table.get().isEmpty()) {
      return Optional.of(new ImportStep.NoFile());
    }
    if (campaign.get().isEmpty()) {
      return Optional.of(new ImportStep.NoCampaign());
    }
    return FileColumn.mapping(columns.get()).problem(kind.get()).map(ImportStep.WrongColumns::new);
  }

  private void notRead() {
    problem.set("The data file could not be read. Nothing was imported; try again.");
    if (step.get() instanceof ImportStep.Planning) {
      step.set(new ImportStep.Stopped());
    }
  }
}
