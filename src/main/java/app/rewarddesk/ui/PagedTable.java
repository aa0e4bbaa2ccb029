package app.rewarddesk.ui;

import atlantafx.base.theme.Tweaks;
import javafx.animation.PauseTransition;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.util.Duration;

/// A table over [PagedRows]: rows of 48 pixels, no frame, a thin bar over its head while an answer
/// takes longer than 300 ms. Sorting is the store's: set a sort policy that asks another question.
public final class PagedTable<R> extends TableView<Row<R>> {
  private static final String FIRST = "rd-first";
  private static final double ROW_HEIGHT = 48;
  private static final double BAR_HEIGHT = 3;

  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final PauseTransition patience = new PauseTransition(Duration.millis(300));

  /// @param id in kebab-case
  public PagedTable(String id, PagedRows<R> rows) {
    setId(id);
    setItems(rows);
    setFixedCellSize(ROW_HEIGHT);
    getStyleClass().addAll("rd-table", Tweaks.EDGE_TO_EDGE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    setSortPolicy(_ -> true);
    bar.getStyleClass().add("rd-loading-bar");
    bar.setManaged(false);
    bar.setVisible(false);
    bar.setMouseTransparent(true);
    getChildren().add(bar);
    patience.setOnFinished(_ -> bar.setVisible(rows.loadingProperty().get()));
    getColumns().subscribe(this::markFirstColumn);
    rows.loadingProperty().subscribe(this::loading);
  }

  /// The first column's text stands under the page's title.
  private void markFirstColumn() {
    getColumns().forEach(column -> column.getStyleClass().remove(FIRST));
    if (!getColumns().isEmpty()) {
      getColumns().getFirst().getStyleClass().add(FIRST);
    }
  }

  private void loading(boolean loading) {
    if (loading) {
      patience.playFromStart();
    } else {
      patience.stop();
      bar.setVisible(false);
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    bar.resizeRelocate(0, 0, getWidth(), BAR_HEIGHT);
    bar.toFront();
  }
}
