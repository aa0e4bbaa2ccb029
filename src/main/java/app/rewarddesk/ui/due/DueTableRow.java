package app.rewarddesk.ui.due;

import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.ui.Row;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A row that shows whether it is checked, and that Shift and Ctrl with a click check instead of
/// moving on.
final class DueTableRow extends TableRow<Row<DueRow>> {
  private static final String CHECKED = "rd-checked";

  private final DueTable table;
  private final DueViewModel model;
  private Subscription value = Subscription.EMPTY;

  DueTableRow(DueTable table, DueViewModel model) {
    this.table = table;
    this.model = model;
    model.checked().selectionProperty().subscribe(this::markChecked);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    setOnMouseClicked(this::clicked);
  }

  @Override
  protected void updateItem(@Nullable Row<DueRow> item, boolean empty) {
    super.updateItem(item, empty);
    value.unsubscribe();
    value =
        empty || item == null
            ? Subscription.EMPTY
            : item.valueProperty().subscribe(_ -> markChecked());
    markChecked();
  }

  private void markChecked() {
    boolean checked = shown().map(model.checked()::contains).orElse(false);
    if (!checked) {
      getStyleClass().remove(CHECKED);
    } else if (!getStyleClass().contains(CHECKED)) {
      getStyleClass().add(CHECKED);
    }
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || shown().isEmpty()) {
      return;
    }
    if (event.isShiftDown()) {
      table.checkTo(getIndex());
      event.consume();
    } else if (event.isShortcutDown()) {
      table.toggle(getIndex());
      event.consume();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && !event.isShiftDown()
        && !event.isShortcutDown()
        && !isOnCheckBox(event)
        && shown().isPresent()) {
      table.openPanel();
    }
  }

  private static boolean isOnCheckBox(MouseEvent event) {
    return event.getTarget() instanceof Node node
        && (node instanceof CheckBox
            || node.getParent() instanceof CheckBox
            || (node.getParent() != null && node.getParent().getParent() instanceof CheckBox));
  }

  private Optional<DueRow> shown() {
    Row<DueRow> item = getItem();
    return isEmpty() || item == null ? Optional.empty() : item.value();
  }
}
