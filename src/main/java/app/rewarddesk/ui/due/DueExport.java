package app.rewarddesk.ui.due;

import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.ui.Workspace;
import java.nio.file.Path;

record DueExport(Workspace workspace) {
  void write(RewardSelection selection, Path file) {
    workspace.notices().tell("" + selection + file);
  }
}
