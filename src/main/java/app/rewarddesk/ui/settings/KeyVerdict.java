package app.rewarddesk.ui.settings;

import app.rewarddesk.settings.KeyReport.Permission;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.KeyCheckViewModel;
import app.rewarddesk.ui.KeyCheckViewModel.State;
import app.rewarddesk.ui.KeyPage;
import app.rewarddesk.ui.Outside;
import app.rewarddesk.ui.PermissionList;
import app.rewarddesk.ui.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the key that was checked can do, and what will not work with it.
final class KeyVerdict extends VBox {
  private final Outside outside;

  KeyVerdict(KeyCheckViewModel check, Outside outside) {
    this.outside = outside;
    setId("key-verdict");
    getStyleClass().add("rd-verdict");
    check.stateProperty().subscribe(this::show);
  }

  private void show(State state) {
    if (state instanceof State.Known known) {
      getChildren().setAll(heading(known));
      if (!known.missing().isEmpty()) {
        getChildren().add(missing(known));
      }
      getChildren().add(PermissionList.full(known.report().permissions()));
      if (known.mayTurnOutReadOnly()) {
        getChildren()
            .add(
                quiet(
                    "Stripe tells whether a key may write only when something is written. Choose"
                        + " Write for those on Stripe's key page."));
      }
    } else {
      getChildren().clear();
    }
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private static Node heading(State.Known known) {
    var title = new Label("What this key can do");
    title.getStyleClass().add("rd-section-title");
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    int missing = known.missing().size();
    int allowed = known.report().permissions().size() - missing;
    var row = new HBox(title, room, count(Tone.SUCCESS, Icon.READY, allowed + " allowed"));
    if (missing > 0) {
      row.getChildren().add(count(Tone.DANGER, Icon.NOT_REWARDED, missing + " missing"));
    }
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("rd-verdict-head");
    return row;
  }

  private Node missing(State.Known known) {
    List<Permission> missing = known.missing();
    String names =
        missing.stream()
            .map(gone -> gone.resource() + ": " + gone.needs().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    String uses =
        missing.stream()
            .map(gone -> gone.purpose().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("; "));
    var text =
        new Label(
            names
                + (missing.size() == 1 ? " is missing." : " are missing.")
                + " Needed for: "
                + uses
                + ".");
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    var link = new Hyperlink("Open the key in Stripe", Icon.IN_STRIPE.small());
    link.setId("open-key");
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.getStyleClass().add("rd-link");
    link.setOnAction(_ -> outside.open(KeyPage.list(known.key().mode())));
    var note = new HBox(Tone.DANGER.of(Icon.NOT_REWARDED), text, link);
    note.setId("missing-permissions");
    note.getStyleClass().addAll("rd-note", "rd-danger");
    return note;
  }

  private static Label count(Tone tone, Icon icon, String text) {
    var label = new Label(text, tone.of(icon));
    label.getStyleClass().add("rd-body-small");
    return label;
  }

  private static Label quiet(String text) {
    var label = new Label(text);
    label.getStyleClass().add("rd-caption");
    label.setWrapText(true);
    return label;
  }
}
