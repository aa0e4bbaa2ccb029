package app.rewarddesk.ui.campaigns;

import app.rewarddesk.ui.DialogFrame;
import app.rewarddesk.ui.Workspace;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;

/// Asks what becomes of changes that are not saved.
final class UnsavedDialog {
  private final Workspace workspace;
  private final CampaignsViewModel model;

  UnsavedDialog(Workspace workspace, CampaignsViewModel model) {
    this.workspace = workspace;
    this.model = model;
  }

  /// Runs the step at once where nothing is lost; else once it is saved or given up.
  void askBefore(Runnable step) {
    if (!model.changedProperty().get()) {
      step.run();
      return;
    }
    var save = button("unsaved-save", "Save");
    save.getStyleClass().add(Styles.ACCENT);
    save.disableProperty().bind(model.canSaveProperty().not());
    save.setOnAction(_ -> model.save(() -> leave(step)));
    var discard = button("unsaved-discard", "Discard changes");
    discard.setOnAction(
        _ -> {
          model.discard();
          leave(step);
        });
    var goOn = button("unsaved-go-on", "Go on editing");
    goOn.setOnAction(_ -> workspace.overlay().close());
    workspace
        .overlay()
        .show(
            new DialogFrame("unsaved-dialog", "Save the changes to this campaign?", 480)
                .subtitle("They are not saved yet.")
                .left(discard)
                .right(goOn, save)
                .firstFocus(goOn));
  }

  private void leave(Runnable then) {
    workspace.overlay().close();
    then.run();
  }

  private static Button button(String id, String text) {
    var button = new Button(text);
    button.setId(id);
    return button;
  }
}
