package app.rewarddesk.ui.shell;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.EmptyState;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.PageHead;
import app.rewarddesk.ui.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;

/// A screen of which only matters that it is there.
final class PlainScreen implements Screen {
  private final BorderPane page = new BorderPane();
  private final List<Path> opened = new ArrayList<>();
  private boolean unsaved;
  private Runnable leave = () -> {};
  private int refreshes;

  PlainScreen(String title, Mode mode) {
    var action = new Button("Import CSV…", Icon.IMPORT.node());
    action.setId("action");
    page.setTop(new PageHead(title, mode, action));
    page.setCenter(
        new EmptyState(
            "nothing",
            Icon.REWARD_DUE,
            "Nothing on " + title,
            "A screen stands here when the program is put together.",
            new Button("Next")));
  }

  /// From now on it cannot be left without being asked.
  void change() {
    unsaved = true;
  }

  void letGo() {
    leave.run();
  }

  int refreshes() {
    return refreshes;
  }

  List<Path> opened() {
    return List.copyOf(opened);
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public void refresh() {
    refreshes++;
  }

  @Override
  public void beforeLeaving(Runnable leaving) {
    if (unsaved) {
      leave = leaving;
    } else {
      leaving.run();
    }
  }

  @Override
  public void open(Path file) {
    opened.add(file);
  }
}
