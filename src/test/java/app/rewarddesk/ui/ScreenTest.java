package app.rewarddesk.ui;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// A test of one screen as it stands in the window: beside the side bar, dialogs over it, data in
/// memory, and work that is done at once.
public abstract class ScreenTest extends UiTest {
  private static final double SIDE_BAR = 216;
  private static final double RAIL = 56;

  /// The open data; another one is to be given before the screen is opened.
  protected TestDesk desk = new TestDesk();

  /// The dialogs over the screen.
  protected final StackedOverlay overlay = new StackedOverlay();

  /// Shows a screen.
  protected final <S extends Screen> S open(Function<Workspace, S> make) {
    return open(make, new DirectBackground());
  }

  /// Shows a screen whose work is done when the test says so.
  protected final <S extends Screen> S open(Function<Workspace, S> make, Background background) {
    S screen = onFx(() -> make.apply(desk.workspace(background, overlay)));
    desk.window.shows(screen);
    openNode(screen.node());
    runOnFx(screen::refresh);
    settle();
    return screen;
  }

  /// Shows something that is no screen where a screen would stand.
  protected final void openNode(Node node) {
    show(
        () -> {
          var page = new BorderPane(node);
          page.setLeft(sideBar());
          return overlay.over(page);
        });
  }

  private Region sideBar() {
    var bar = new Region();
    bar.prefWidthProperty()
        .bind(
            overlay
                .widthProperty()
                .map(width -> width.doubleValue() < PageHead.NARROW ? RAIL : SIDE_BAR));
    return bar;
  }

  /// The text of a labelled node.
  protected final String text(String id) {
    return lookup("#" + id).queryLabeled().getText();
  }

  /// The check box that selects somebody.
  protected final CheckBox box(String name) {
    settle();
    return lookup(
            (Node node) ->
                node instanceof CheckBox && ("Select " + name).equals(node.getAccessibleText()))
        .queryAs(CheckBox.class);
  }
}
