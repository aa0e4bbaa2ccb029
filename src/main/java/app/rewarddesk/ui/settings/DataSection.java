package app.rewarddesk.ui.settings;

import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Workspace;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where the data lies, and its backups.
final class DataSection extends VBox {

  DataSection(Path folder, Workspace workspace, BackupsViewModel backups) {
    getStyleClass().add("rd-section-body");
    var title = new Label("Data");
    title.getStyleClass().add("rd-dialog-title");
    var text =
        new Label(
            "Everything RewardDesk knows lies in this folder: a file each for rehearsal, test and"
                + " live data, the settings, and the log. The key is not among them unless the"
                + " Stripe section says so.");
    text.getStyleClass().add("rd-secondary");
    text.setWrapText(true);
    var path = new TextField(folder.toString());
    path.setId("data-folder");
    path.setEditable(false);
    path.setAccessibleText("Data folder");
    path.getStyleClass().add("rd-key-text");
    HBox.setHgrow(path, Priority.ALWAYS);
    var open = new Button("Open folder", Icon.FOLDER.node());
    open.setId("open-folder");
    open.setOnAction(_ -> workspace.outside().open(folder.toUri()));
    var copy = new Button("Copy path", Icon.COPY.node());
    copy.setId("copy-path");
    copy.setOnAction(
        _ -> {
          workspace.outside().copy(folder.toString());
          workspace.notices().tell("Path copied");
        });
    open.setMinWidth(USE_PREF_SIZE);
    copy.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(path, open, copy);
    row.getStyleClass().add("rd-actions");
    var card = new VBox(text, row);
    card.getStyleClass().addAll("rd-card", "rd-card-lines");
    getChildren().addAll(title, card, new BackupsCard(backups, workspace.overlay()));
  }
}
