package app.rewarddesk.ui;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A test of one screen as it stands in the window: beside the side bar, dialogs over it, data in
/// memory, and work that is done at once.
public abstract class ScreenTest extends UiTest implements Overlay {
  private static final double SIDE_BAR = 216;
  private static final double RAIL = 56;

  protected final TestDesk desk = new TestDesk();
  private final StackPane window = new StackPane();

  /// Shows a screen.
  protected final <S extends Screen> S open(Function<Workspace, S> make) {
    return open(make, new DirectBackground());
  }

  /// Shows a screen whose work is done when the test says so.
  protected final <S extends Screen> S open(Function<Workspace, S> make, Background background) {
    S screen = onFx(() -> make.apply(desk.workspace(background, this)));
    desk.window.shows(screen);
    show(
        () -> {
          var page = new BorderPane(screen.node());
          page.setLeft(sideBar());
          window.getChildren().setAll(page);
          return window;
        });
    runOnFx(screen::refresh);
    return screen;
  }

  private Region sideBar() {
    var bar = new Region();
    bar.prefWidthProperty()
        .bind(
            window
                .widthProperty()
                .map(width -> width.doubleValue() < PageHead.NARROW ? RAIL : SIDE_BAR));
    return bar;
  }

  @Override
  public void show(Node dialog) {
    window.getChildren().add(dialog);
  }

  @Override
  public void close() {
    window.getChildren().removeLast();
  }

  /// The text of a labelled node.
  protected final String text(String id) {
    return lookup("#" + id).queryLabeled().getText();
  }
}
