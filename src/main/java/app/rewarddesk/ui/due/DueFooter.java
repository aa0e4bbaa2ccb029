package app.rewarddesk.ui.due;

import java.util.OptionalLong;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The place of the selection: how many, worth what, all, none.
final class DueFooter extends HBox {
  private final DueViewModel model;
  private final Label count = new Label();
  private final Label worth = new Label();
  private final Hyperlink selectAll = new Hyperlink();
  private final Hyperlink clear = new Hyperlink("Clear");

  DueFooter(DueViewModel model) {
    this.model = model;
    setId("due-footer");
    getStyleClass().add("rd-footer");
    count.setId("selected-count");
    count.getStyleClass().add("rd-medium");
    count.setMinWidth(USE_PREF_SIZE);
    worth.setId("selected-worth");
    worth.getStyleClass().add("rd-muted");
    selectAll.setId("select-all");
    selectAll.setMinWidth(USE_PREF_SIZE);
    selectAll.setOnAction(_ -> act(model::checkAll));
    clear.setId("clear-selection");
    clear.setMinWidth(USE_PREF_SIZE);
    clear.setOnAction(_ -> act(model.checked()::clear));
    for (Hyperlink link : new Hyperlink[] {selectAll, clear}) {
      link.managedProperty().bind(link.visibleProperty());
    }
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    getChildren().addAll(count, worth, room, selectAll, clear);
    model.target().checkedWorthProperty().subscribe(this::show);
    model.checked().selectionProperty().subscribe(this::show);
    model.rows().countProperty().subscribe(this::show);
    model.filterProperty().subscribe(this::show);
  }

  private void act(Runnable action) {
    action.run();
    selectAll.setVisited(false);
    clear.setVisited(false);
  }

  private void show() {
    boolean nothing = model.checked().isEmpty();
    count.setText(
        nothing
            ? "Nothing selected"
            : model
                .target()
                .checkedWorthProperty()
                .get()
                .map(model.target()::checkedCount)
                .orElse("…"));
    worth.setText(
        model.target().checkedWorthProperty().get().map(known -> known.text()).orElse(""));
    OptionalLong matching = model.matching();
    selectAll.setText(
        matching.isPresent()
            ? String.format("Select all %,d", matching.getAsLong())
            : "Select all");
    selectAll.setVisible(model.canCheck() && !model.checked().isAll() && matching.orElse(0) > 0);
    clear.setVisible(!nothing);
  }
}
