package app.rewarddesk.ui;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A page with a panel that opens at its right: beside it where there is room, else over the part
/// that is told to be covered, so that the page's head and footer stay. The panel's left edge can
/// be dragged.
public final class PanelBeside extends Pane {
  public static final double NARROWEST = 320;
  public static final double WIDEST = 480;
  public static final double USUAL = 352;

  /// A window of 1280 less the side bar's 216.
  private static final double ROOM_FOR_BOTH = 1064;

  private static final double EDGE = 6;
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Region page;
  private final Region covered;
  private final Region panel;
  private final Region edge = new Region();
  private final DoubleProperty panelWidth = new SimpleDoubleProperty(this, "panelWidth", USUAL);

  /// @param covered a part of the page, over which the panel lies where there is no room beside
  /// @param panel is laid out while it is visible
  public PanelBeside(Region page, Region covered, Region panel) {
    this.page = page;
    this.covered = covered;
    this.panel = panel;
    edge.setId("panel-edge");
    edge.setCursor(Cursor.H_RESIZE);
    edge.visibleProperty().bind(panel.visibleProperty());
    edge.setOnMouseDragged(event -> drag(sceneToLocal(event.getSceneX(), 0).getX()));
    getChildren().addAll(page, panel, edge);
    panel.visibleProperty().subscribe(this::requestLayout);
    panelWidth.subscribe(this::requestLayout);
    covered.boundsInParentProperty().subscribe(this::requestLayout);
  }

  /// From [#NARROWEST] to [#WIDEST].
  public DoubleProperty panelWidthProperty() {
    return panelWidth;
  }

  private void drag(double x) {
    panelWidth.set(Math.clamp(getWidth() - x, NARROWEST, WIDEST));
  }

  @Override
  protected void layoutChildren() {
    double width = Math.clamp(panelWidth.get(), NARROWEST, WIDEST);
    boolean beside = panel.isVisible() && getWidth() >= ROOM_FOR_BOTH;
    page.resizeRelocate(0, 0, beside ? getWidth() - width : getWidth(), getHeight());
    page.layout();
    double top = beside ? 0 : covered.localToScene(0, 0).getY() - localToScene(0, 0).getY();
    double height = beside ? getHeight() : covered.getHeight();
    panel.resizeRelocate(getWidth() - width, top, width, height);
    panel.pseudoClassStateChanged(OVER, !beside);
    edge.resizeRelocate(getWidth() - width - EDGE / 2, top, EDGE, height);
  }

  @Override
  protected double computeMinWidth(double height) {
    return page.minWidth(height);
  }
}
