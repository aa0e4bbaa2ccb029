package app.rewarddesk.ui.settings;

import app.rewarddesk.desk.Backup;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.DialogFrame;
import app.rewarddesk.ui.Overlay;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The list of backups, each with a button that puts it in place after a question.
final class BackupsCard extends VBox {
  private final BackupsViewModel model;
  private final Overlay overlay;
  private final Dates dates = Dates.local();
  private final VBox rows = new VBox();

  BackupsCard(BackupsViewModel model, Overlay overlay) {
    this.model = model;
    this.overlay = overlay;
    getStyleClass().addAll("rd-card", "rd-card-lines");
    var text =
        new Label(
            "The data is backed up once a day and before a new version changes it. The last seven"
                + " backups of each mode are kept in the folder.");
    text.getStyleClass().add("rd-secondary");
    text.setWrapText(true);
    rows.setId("backups");
    rows.getStyleClass().add("rd-card-lines");
    model.backupsProperty().subscribe(this::show);
    getChildren().addAll(text, rows);
  }

  private void show(List<Backup> backups) {
    List<Node> lines = new ArrayList<>();
    for (Backup backup : backups) {
      lines.add(line(backup, lines.size()));
    }
    if (lines.isEmpty()) {
      var none = new Label("There is no backup yet. The first one is made at the next start.");
      none.setId("no-backup");
      lines.add(none);
    }
    rows.getChildren().setAll(lines);
  }

  private Node line(Backup backup, int place) {
    var what = new Label(heading(backup));
    var size = new Label(String.format(Locale.ROOT, "%.1f MB", backup.bytes() / 1e6));
    size.getStyleClass().add("rd-secondary");
    var words = new VBox(what, size);
    HBox.setHgrow(words, Priority.ALWAYS);
    var restore = new Button("Restore…");
    restore.setId("restore-" + place);
    restore.setAccessibleText("Restore " + name(backup));
    restore.setMinWidth(USE_PREF_SIZE);
    restore.setOnAction(_ -> ask(backup));
    var line = new HBox(words, restore);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("rd-actions");
    return line;
  }

  private String name(Backup backup) {
    return backup.mode().code() + " data of " + dates.moment(backup.madeAt());
  }

  private String heading(Backup backup) {
    String name = name(backup);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private void ask(Backup backup) {
    var keep = new Button("Keep the present data");
    keep.setId("keep-present");
    keep.setOnAction(_ -> overlay.close());
    var restore = new Button("Restore backup");
    restore.setId("restore-backup");
    restore.getStyleClass().add(Styles.DANGER);
    restore.setOnAction(
        _ -> {
          overlay.close();
          model.restore(backup);
        });
    overlay.show(
        new DialogFrame("restore-question", "Restore the " + name(backup) + "?", 520)
            .subtitle(
                "What was imported and decided since then is no longer in the data. What is there"
                    + " now is kept in the folder of the backups. Rewards that are not issued in"
                    + " the backup are looked for in Stripe before they are sent, so that none is"
                    + " given twice.")
            .mode(backup.mode(), false)
            .right(keep, restore)
            .firstFocus(keep));
  }
}
