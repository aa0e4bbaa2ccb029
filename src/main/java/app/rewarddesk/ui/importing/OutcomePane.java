package app.rewarddesk.ui.importing;

import app.rewarddesk.detection.ImportPlan;
import app.rewarddesk.detection.WrongRow;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Tone;
import app.rewarddesk.ui.Workspace;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What importing the file would do, or did: four counts, and the rows that stay out with their
/// reasons.
final class OutcomePane extends VBox {
  private static final String HERE = " Or choose at the left what it is called in this file.";

  private static final double LINE_WIDTH = 64;
  private static final double VALUE_WIDTH = 200;
  private static final double NARROWEST_VALUE = 150;
  private static final double WIDEST_VALUE = 280;
  private static final double REASON_WIDTH = 260;

  private final Workspace workspace;
  private final ImportViewModel model;
  private final Label added = figure("import-new");
  private final Label changed = figure("import-changed");
  private final Label same = figure("import-same");
  private final Label wrong = figure("import-wrong");
  private final Label title = new Label();
  private final StringProperty problem = new SimpleStringProperty("");
  private final Label wrongTitle = new Label();
  private final Button save = new Button("Save wrong rows…", Icon.EXPORT.small());
  private final TableView<WrongRow> table = new TableView<>();

  OutcomePane(Workspace workspace, ImportViewModel model) {
    this.workspace = workspace;
    this.model = model;
    getStyleClass().add("rd-import-outcome");
    var cards =
        new HBox(
            card(Tone.SUCCESS, Icon.NEW, "new", added),
            card(Tone.ACCENT, Icon.EDIT, "changed", changed),
            card(Tone.MUTED, Icon.CHECK, "same", same),
            card(Tone.DANGER, Icon.NOT_REWARDED, "wrong", wrong));
    cards.getStyleClass().add("rd-row");
    title.getStyleClass().add("rd-section-title");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(title, problemNote(), doneNote(), cards, wrongHead(), wrongRows());
    model.tableProperty().subscribe(_ -> show(Optional.empty()));
    model.stepProperty().subscribe(this::show);
  }

  private HBox problemNote() {
    var words = new Label();
    words.setId("import-columns-problem");
    words.textProperty().bind(problem);
    words.setWrapText(true);
    var note = new HBox(Tone.WARNING.of(Icon.NEEDS_ATTENTION), words);
    note.getStyleClass().addAll("rd-note", "rd-warning");
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.visibleProperty().bind(problem.isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    return note;
  }

  private HBox doneNote() {
    var words = new Label("Imported. A reward is sent to Stripe only when you send it.");
    words.setWrapText(true);
    var note = new HBox(Tone.SUCCESS.of(Icon.READY), words);
    note.setId("import-done");
    note.getStyleClass().addAll("rd-note", "rd-success");
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.visibleProperty().bind(model.stepProperty().map(step -> step instanceof ImportStep.Done));
    note.managedProperty().bind(note.visibleProperty());
    return note;
  }

  private static Label figure(String id) {
    var label = new Label("…");
    label.setId(id);
    label.getStyleClass().add("rd-figure");
    return label;
  }

  private static VBox card(Tone tone, Icon icon, String word, Label figure) {
    var name = new Label(word);
    name.getStyleClass().add("rd-secondary");
    var head = new HBox(tone.of(icon), name);
    head.getStyleClass().add("rd-row");
    var card = new VBox(head, figure);
    card.getStyleClass().add("rd-card");
    card.setPrefWidth(140);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  private HBox wrongHead() {
    wrongTitle.setId("wrong-title");
    wrongTitle.getStyleClass().add("rd-section-title");
    save.setId("save-wrong-rows");
    save.getStyleClass().add(Styles.SMALL);
    save.setOnAction(
        _ ->
            workspace
                .files()
                .save("Save wrong rows", "wrong-rows.csv")
                .ifPresent(model::saveWrongRows));
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var head = new HBox(wrongTitle, room, save);
    head.getStyleClass().add("rd-row");
    return head;
  }

  private TableView<WrongRow> wrongRows() {
    table.setId("wrong-rows");
    table.getStyleClass().addAll("rd-table", "rd-framed", Tweaks.EDGE_TO_EDGE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setFixedCellSize(44);
    var line = column("Line", row -> "%,d".formatted(row.line()), LINE_WIDTH);
    line.getStyleClass().add(Tweaks.ALIGN_RIGHT);
    line.setMinWidth(LINE_WIDTH);
    line.setMaxWidth(LINE_WIDTH);
    var value = column("Value", OutcomePane::value, VALUE_WIDTH);
    value.getStyleClass().add("rd-code-column");
    value.setMinWidth(NARROWEST_VALUE);
    value.setMaxWidth(WIDEST_VALUE);
    table.getColumns().add(line);
    table.getColumns().add(value);
    var reason = column("Reason", WrongRow::reason, REASON_WIDTH);
    reason.setCellFactory(_ -> new TextCell(true));
    table.getColumns().add(reason);
    var none = new Label("Rows that stay out are listed here with the reason.");
    none.getStyleClass().add("rd-muted");
    table.setPlaceholder(none);
    return table;
  }

  private static String value(WrongRow row) {
    return row.value().isBlank() ? "(empty)" : row.value().lines().findFirst().orElse("");
  }

  private static TableColumn<WrongRow, String> column(
      String title, Function<WrongRow, String> text, double width) {
    var column = new TableColumn<WrongRow, String>(title);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setCellFactory(_ -> new TextCell(false));
    column.setReorderable(false);
    column.setSortable(false);
    column.setPrefWidth(width);
    return column;
  }

  /// While it is worked out anew, what was known stays.
  private void show(ImportStep step) {
    title.setText(step instanceof ImportStep.Done ? "What happened" : "What will happen");
    problem.set(step instanceof ImportStep.WrongColumns(var words) ? words + HERE : "");
    switch (step) {
      case ImportStep.Planning() -> {}
      case ImportStep.Planned(var plan) -> show(Optional.of(plan));
      case ImportStep.Importing(var plan) -> show(Optional.of(plan));
      case ImportStep.Done(var plan) -> show(Optional.of(plan));
      case ImportStep.NoFile _,
          ImportStep.NoCampaign _,
          ImportStep.WrongColumns _,
          ImportStep.Stopped _ ->
          show(Optional.empty());
    }
  }

  private void show(Optional<ImportPlan> plan) {
    boolean done = model.stepProperty().get() instanceof ImportStep.Done;
    added.setText(plan.map(one -> number(one.added())).orElse("…"));
    changed.setText(plan.map(one -> number(one.changed())).orElse("…"));
    same.setText(plan.map(one -> number(one.same())).orElse("…"));
    List<WrongRow> rows = plan.map(ImportPlan::wrong).orElse(List.of());
    wrong.setText(plan.isPresent() ? number(rows.size()) : "…");
    table.getItems().setAll(rows);
    save.setVisible(!rows.isEmpty());
    wrongTitle.setText(plan.isPresent() ? title(rows.size(), done) : "Wrong rows");
  }

  private static String title(int wrong, boolean done) {
    if (wrong == 0) {
      return "No wrong rows";
    }
    String rows = wrong == 1 ? "1 wrong row " : number(wrong) + " wrong rows ";
    if (done) {
      return rows + "stayed out, the good ones are in";
    }
    return rows + (wrong == 1 ? "stays out, the good ones go in" : "stay out, the good ones go in");
  }

  /// A text that says itself whole in a tool tip.
  private static final class TextCell extends TableCell<WrongRow, String> {
    private TextCell(boolean wraps) {
      setWrapText(wraps);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      boolean blank = empty || text == null;
      setText(blank ? null : text);
      setTooltip(blank ? null : new Tooltip(text));
    }
  }

  private static String number(long count) {
    return "%,d".formatted(count);
  }
}
