package app.rewarddesk.ui.importing;

import app.rewarddesk.detection.ColumnMeaning;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Tone;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A column of the file: its name, what it means, its first row.
final class ColumnLine extends GridPane {
  private static final int ICON_SIZE = 16;

  private final StackPane sign = new StackPane();
  private final Label name = new Label();
  private final ComboBox<ColumnMeaning> meaning = new ComboBox<>();
  private final Label first = new Label();
  private boolean showing;

  /// @param column its place in the file, from 0
  ColumnLine(ImportViewModel model, int column, List<ColumnMeaning> choices) {
    this("rd-import-line");
    meaning.setId("column-" + column);
    meaning.setMaxWidth(Double.MAX_VALUE);
    meaning.setConverter(new MeaningTitle());
    meaning.getItems().setAll(choices);
    meaning.setVisibleRowCount(choices.size());
    meaning.disableProperty().bind(model.importingProperty());
    meaning.valueProperty().subscribe(chosen -> choose(model, column, chosen));
    first.getStyleClass().add("rd-caption");
    first.managedProperty().bind(first.textProperty().isNotEmpty());
    var words = new VBox(name, first);
    words.setAlignment(Pos.CENTER_LEFT);
    var named = new HBox(8, sign, words);
    named.setAlignment(Pos.CENTER_LEFT);
    addRow(0, named, meaning);
  }

  private ColumnLine(String styleClass) {
    getStyleClass().add(styleClass);
    getColumnConstraints().addAll(share(46), share(54));
  }

  /// The names of the two parts.
  static GridPane head() {
    var head = new ColumnLine("rd-import-line-head");
    head.addRow(0, new Label("In the file, with its first row"), new Label("Means"));
    return head;
  }

  void show(FileColumn column) {
    showing = true;
    String words = column.name().isBlank() ? "(no name)" : column.name();
    name.setText(words);
    sign.getChildren().setAll(List.of(sign(column)));
    meaning.setAccessibleText("What the column " + words + " means");
    meaning.setValue(column.meaning());
    first.setText(column.first());
    first.setTooltip(column.first().isBlank() ? null : new Tooltip(column.first()));
    showing = false;
  }

  private static Node sign(FileColumn column) {
    if (column.isByHand()) {
      return Tone.ACCENT.of(Icon.PERSON, ICON_SIZE);
    }
    return column.isUsed()
        ? Tone.SUCCESS.of(Icon.READY, ICON_SIZE)
        : Tone.MUTED.of(Icon.LEFT_OUT, ICON_SIZE);
  }

  private void choose(ImportViewModel model, int column, @Nullable ColumnMeaning chosen) {
    if (!showing && chosen != null) {
      model.mean(column, chosen);
    }
  }

  private static ColumnConstraints share(double percent) {
    var column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
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
