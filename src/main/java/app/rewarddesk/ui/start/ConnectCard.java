package app.rewarddesk.ui.start;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.KeyCheckViewModel.State;
import app.rewarddesk.ui.KeyField;
import app.rewarddesk.ui.KeyPage;
import app.rewarddesk.ui.ModeBadge;
import app.rewarddesk.ui.Outside;
import app.rewarddesk.ui.PermissionList;
import app.rewarddesk.ui.Tone;
import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where a key is pasted; what it can do grows below, in place of what is promised about it.
final class ConnectCard extends VBox {
  private final StartViewModel model;
  private final VBox below = new VBox();
  private final VBox promises;
  private final Button connect = new Button("Connect");

  ConnectCard(StartViewModel model, Outside outside) {
    this.model = model;
    getStyleClass().addAll("rd-card", "rd-start-card");
    connect.setId("connect");
    connect.setMaxWidth(Double.MAX_VALUE);
    connect.setOnAction(_ -> model.connect());
    promises = promises();
    below.setId("key-verdict");
    below.getStyleClass().add("rd-start-lines");
    var problem = new Label();
    problem.textProperty().bind(model.problemProperty());
    problem.getStyleClass().add("rd-problem-text");
    problem.managedProperty().bind(problem.visibleProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    var room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    getChildren()
        .addAll(
            StartView.top(
                StartView.sign(Icon.CONNECT),
                ModeBadge.brief(Mode.TEST),
                new Label("or"),
                ModeBadge.brief(Mode.LIVE)),
            StartView.heading("Connect Stripe"),
            StartView.text(
                "Paste a restricted key. On the page that the links open, what it needs is chosen"
                    + " already."),
            new KeyField(model.check(), "rk_test_… or rk_live_…"),
            links(outside),
            below,
            room,
            problem,
            connect);
    model.check().stateProperty().subscribe(this::show);
    model.busyProperty().subscribe(() -> show(model.check().stateProperty().get()));
  }

  private void show(State state) {
    connect.getStyleClass().remove(Styles.ACCENT);
    if (state instanceof State.Known known) {
      connect.setText("Connect and open " + known.key().mode().code() + " data");
      connect.getStyleClass().add(Styles.ACCENT);
      connect.setDisable(model.busyProperty().get());
      below.getChildren().setAll(verdict(known));
    } else {
      connect.setText("Connect");
      connect.setDisable(true);
      below.getChildren().setAll(promises);
    }
  }

  private static Node verdict(State.Known known) {
    var account = new Label(known.report().accountName(), Tone.SUCCESS.of(Icon.READY));
    account.setId("account");
    account.getStyleClass().addAll("rd-medium", "rd-start-line");
    var box = new VBox(account, PermissionList.brief(known.report().permissions()));
    if (!known.missing().isEmpty()) {
      int missing = known.missing().size();
      var note =
          new Label(
              missing == 1
                  ? "One permission is missing. It can be given in Stripe later."
                  : missing + " permissions are missing. They can be given in Stripe later.");
      note.setId("missing-permissions");
      note.getStyleClass().add("rd-caption");
      note.setWrapText(true);
      box.getChildren().add(note);
    }
    box.getStyleClass().add("rd-verdict");
    return box;
  }

  private static HBox links(Outside outside) {
    var row = new HBox(link(Mode.TEST, outside), link(Mode.LIVE, outside));
    row.getStyleClass().add("rd-verdict-head");
    return row;
  }

  private static Hyperlink link(Mode mode, Outside outside) {
    String word = mode.code().toLowerCase(Locale.ROOT);
    var link = new Hyperlink("Make a " + word + " key in Stripe", Icon.IN_STRIPE.small());
    link.setId("make-" + word + "-key");
    link.getStyleClass().add("rd-link");
    link.setOnAction(_ -> outside.open(KeyPage.create(mode)));
    return link;
  }

  private VBox promises() {
    var place = new Label("", Icon.LOCK.node());
    place.setId("key-place");
    place.textProperty().bind(model.placeProperty().map(where -> "The key is kept in " + where));
    place.setWrapText(true);
    var reads = new Label("Only reads, until you send rewards", Icon.READ_ONLY.node());
    place.getStyleClass().add("rd-start-line");
    reads.getStyleClass().add("rd-start-line");
    var lines = new VBox(place, reads);
    lines.getStyleClass().add("rd-start-lines");
    return lines;
  }
}
