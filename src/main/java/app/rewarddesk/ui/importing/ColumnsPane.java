package app.rewarddesk.ui.importing;

import app.rewarddesk.detection.ColumnMeaning;
import app.rewarddesk.detection.CsvTable;
import app.rewarddesk.detection.ImportKind;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Tone;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What each column of the file means, with its first row; each can be said otherwise.
final class ColumnsPane extends VBox {
  private static final Set<ColumnMeaning> OF_PARTICIPANTS =
      Set.of(
          ColumnMeaning.PARTICIPANT_EMAIL,
          ColumnMeaning.NAME,
          ColumnMeaning.FIRST_NAME,
          ColumnMeaning.LAST_NAME,
          ColumnMeaning.REFERRAL_CODE,
          ColumnMeaning.LEAVE_OUT);

  private final ImportViewModel model;
  private final GridPane grid = new GridPane(8, 0);
  private boolean showing;

  ColumnsPane(ImportViewModel model) {
    this.model = model;
    setId("import-columns");
    getStyleClass().add("rd-import-columns");
    setPrefWidth(420);
    setMinWidth(360);
    grid.getStyleClass().add("rd-import-grid");
    grid.getColumnConstraints().addAll(share(34), share(40), share(26));
    var scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox part = ImportView.titled("Columns", scroll);
    VBox.setVgrow(part, Priority.ALWAYS);
    getChildren().add(part);
    model.tableProperty().subscribe(_ -> showAll());
    model.meaningsProperty().subscribe(_ -> showAll());
  }

  private static ColumnConstraints share(double percent) {
    var column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }

  private void showAll() {
    showing = true;
    grid.getChildren().clear();
    grid.addRow(0, head("In the file"), head("Means"), head("First row"));
    model.tableProperty().get().ifPresent(this::show);
    showing = false;
  }

  private void show(CsvTable table) {
    List<ColumnMeaning> meanings = model.meaningsProperty().get();
    for (int column = 0; column < Math.min(table.header().size(), meanings.size()); column++) {
      grid.addRow(
          column + 1,
          name(table.header().get(column), meanings.get(column)),
          choice(column, meanings.get(column)),
          first(table, column));
    }
  }

  private static Label head(String text) {
    var label = new Label(text);
    label.getStyleClass().add("rd-secondary");
    return label;
  }

  private static Node name(String header, ColumnMeaning meaning) {
    boolean used = meaning != ColumnMeaning.LEAVE_OUT;
    var label = new Label(header.isBlank() ? "(no name)" : header);
    var row =
        new HBox(
            used ? Tone.SUCCESS.of(Icon.READY) : Tone.MUTED.of(Icon.LEFT_OUT), label);
    row.getStyleClass().addAll("rd-row", "rd-import-cell");
    return row;
  }

  private Node choice(int column, ColumnMeaning meaning) {
    var box = new ComboBox<ColumnMeaning>();
    box.setId("column-" + column);
    box.setAccessibleText("What column " + (column + 1) + " means");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new MeaningTitle());
    box.getItems().setAll(choices());
    box.setValue(meaning);
    box.valueProperty()
        .subscribe(
            chosen -> {
              if (!showing && chosen != null) {
                model.mean(column, chosen);
              }
            });
    return box;
  }

  private List<ColumnMeaning> choices() {
    boolean all = model.kindProperty().get() == ImportKind.REFERRALS;
    return Stream.of(ColumnMeaning.values())
        .filter(one -> all || OF_PARTICIPANTS.contains(one))
        .toList();
  }

  private static Label first(CsvTable table, int column) {
    String text =
        table.rows().stream()
            .findFirst()
            .map(CsvTable.Row::cells)
            .filter(cells -> column < cells.size())
            .map(cells -> cells.get(column))
            .orElse("");
    var label = new Label(text.lines().findFirst().orElse(""));
    label.getStyleClass().addAll("rd-secondary", "rd-import-cell");
    return label;
  }

  private static final class MeaningTitle extends StringConverter<ColumnMeaning> {
    @Override
    public String toString(@Nullable ColumnMeaning meaning) {
      return meaning == null ? "" : meaning.title();
    }

    @Override
    public ColumnMeaning fromString(String text) {
      throw new UnsupportedOperationException("The box is not edited");
    }
  }
}
