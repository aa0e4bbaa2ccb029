package app.rewarddesk.ui.start;

import app.rewarddesk.desk.Desks;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.Outside;
import app.rewarddesk.ui.Program;
import app.rewarddesk.ui.Screen;
import javafx.scene.Node;

/// What a first start shows.
public final class StartScreen implements Screen {
  private final StartViewModel model;
  private final StartView view;

  public StartScreen(Desks desks, Background background, Outside outside, Program program) {
    model = new StartViewModel(desks, background, program);
    view = new StartView(model, outside);
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void refresh() {
    model.refresh();
    view.begin();
  }
}
