package app.rewarddesk.ui.settings;

import app.rewarddesk.desk.Desks;
import app.rewarddesk.ui.Program;
import app.rewarddesk.ui.Screen;
import app.rewarddesk.ui.Workspace;
import javafx.scene.Node;

/// The Settings screen.
public final class SettingsScreen implements Screen {
  private final SettingsViewModel model;
  private final BackupsViewModel backups;
  private final SettingsView view;

  public SettingsScreen(Desks desks, Workspace workspace, Program program) {
    model =
        new SettingsViewModel(
            workspace.desk().mode(), desks, workspace.background(), program, workspace.notices());
    backups = new BackupsViewModel(desks, workspace.background(), program, workspace.notices());
    view = new SettingsView(model, workspace, desks.folder(), backups);
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void refresh() {
    model.refresh();
    backups.refresh();
  }
}
