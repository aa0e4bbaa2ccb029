package app.rewarddesk.ui.importing;

import app.rewarddesk.detection.ColumnMeaning;
import app.rewarddesk.detection.ImportKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What each column of the file means, with its first row; each can be said otherwise.
final class ColumnsPane extends VBox {
  private static final Set<ColumnMeaning> OF_REFERRALS_ONLY =
      EnumSet.of(
          ColumnMeaning.INVITEE_EMAIL,
          ColumnMeaning.AMOUNT,
          ColumnMeaning.CURRENCY,
          ColumnMeaning.PAID_AT,
          ColumnMeaning.QUALIFIED_AT,
          ColumnMeaning.STATUS);

  private final ImportViewModel model;
  private final Label recognised = new Label();
  private final VBox list = new VBox();
  private final List<ColumnLine> lines = new ArrayList<>();

  ColumnsPane(ImportViewModel model) {
    this.model = model;
    setId("import-columns");
    getStyleClass().add("rd-import-columns");
    var frame = new VBox(ColumnLine.head(), scroll());
    frame.getStyleClass().add("rd-import-frame");
    getChildren().addAll(title(), frame, note());
    model.tableProperty().subscribe(_ -> build());
    model.kindProperty().subscribe(_ -> build());
    model.columnsProperty().subscribe(this::show);
  }

  private Node title() {
    var title = new Label("Columns");
    title.getStyleClass().add("rd-section-title");
    recognised.setId("import-recognised");
    recognised.getStyleClass().add("rd-secondary");
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var row = new HBox(title, room, recognised);
    row.setAlignment(Pos.BASELINE_LEFT);
    return row;
  }

  private ScrollPane scroll() {
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("rd-import-scroll");
    return scroll;
  }

  private static Node note() {
    var words =
        new Label("Importing the same file again changes nothing. Nothing is sent to Stripe.");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().add("rd-secondary");
    return words;
  }

  private void build() {
    lines.clear();
    List<ColumnMeaning> choices = choices();
    for (int column = 0; column < model.columnsProperty().get().size(); column++) {
      lines.add(new ColumnLine(model, column, choices));
    }
    list.getChildren().setAll(lines);
    show(model.columnsProperty().get());
  }

  private List<ColumnMeaning> choices() {
    var choices = EnumSet.allOf(ColumnMeaning.class);
    if (model.kindProperty().get() == ImportKind.PARTICIPANTS) {
      choices.removeAll(OF_REFERRALS_ONLY);
    }
    return List.copyOf(choices);
  }

  private void show(List<FileColumn> columns) {
    if (columns.size() != lines.size()) {
      build();
      return;
    }
    for (int column = 0; column < columns.size(); column++) {
      lines.get(column).show(columns.get(column));
    }
    recognised.setText(summary(columns));
  }

  private static String summary(List<FileColumn> columns) {
    long used = columns.stream().filter(one -> one.isUsed() && !one.isByHand()).count();
    long byHand = columns.stream().filter(FileColumn::isByHand).count();
    String words = "%,d of %,d recognised".formatted(used, columns.size());
    return byHand == 0 ? words : words + ", " + byHand + " by you";
  }
}
