package app.rewarddesk.ui.settings;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.DialogFrame;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.KeyPage;
import app.rewarddesk.ui.Workspace;
import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Which data is open, the key that goes with it, and what that key can do.
final class StripeSection extends VBox {
  private final SettingsViewModel model;
  private final Workspace workspace;
  private final Map<Mode, ToggleButton> modes = new EnumMap<>(Mode.class);
  private final VBox card = new VBox();

  StripeSection(SettingsViewModel model, Workspace workspace) {
    this.model = model;
    this.workspace = workspace;
    getStyleClass().add("rd-section-body");
    card.getStyleClass().add("rd-card");
    card.setId("connection");
    getChildren().addAll(head(), card, new KeyVerdict(model.check(), workspace.outside()));
    model.connectionProperty().subscribe(this::show);
    model.replacingProperty().subscribe(() -> show(model.connectionProperty().get()));
  }

  private Node head() {
    var title = new Label("Stripe");
    title.getStyleClass().add("rd-dialog-title");
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var head = new HBox(title, room);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getChildren()
        .addAll(
            segment(Mode.REHEARSAL, Styles.LEFT_PILL),
            segment(Mode.TEST, Styles.CENTER_PILL),
            segment(Mode.LIVE, Styles.RIGHT_PILL));
    return head;
  }

  private ToggleButton segment(Mode mode, String place) {
    var button =
        new ToggleButton(title(mode)) {
          // The model says which is on.
          @Override
          public void fire() {
            model.choose(mode);
          }
        };
    button.setId("mode-" + mode.code());
    button.getStyleClass().addAll("rd-mode-segment", "rd-segment-" + mode.code(), place);
    modes.put(mode, button);
    return button;
  }

  private void show(Connection connection) {
    modes.forEach((mode, button) -> button.setSelected(mode == connection.mode()));
    card.getChildren()
        .setAll(
            switch (connection) {
              case Connection.NotKnownYet _ -> quiet("Looking for the key…");
              case Connection.Simulated _ -> simulated();
              case Connection.None(var mode, var place) -> noKey(mode, place);
              case Connection.FromEnvironment(var mode) ->
                  quiet(
                      "This run uses the "
                          + mode.code()
                          + " key in REWARDDESK_STRIPE_KEY. It is not kept.");
              case Connection.Kept kept when model.replacingProperty().get() -> replacement(kept);
              case Connection.Kept kept -> new KeptKey(kept, model, this::askToDisconnect);
            });
  }

  private Node simulated() {
    return lines(
        strong("A made-up company, and a Stripe that runs inside this program"),
        quiet(
            "Nothing leaves this computer, and nothing here mixes with your own data. To reward"
                + " your own customers, choose Test or Live."));
  }

  private Node noKey(Mode mode, String place) {
    return lines(
        strong("Connect " + mode.code() + " data"),
        quiet(
            title(mode)
                + " data ("
                + mode.meaning()
                + ") is kept apart. It opens with a key of your Stripe account, kept in "
                + place
                + "."),
        new KeyEntry(model, "rk_" + mode.code() + "_…"),
        keyPageLink(mode));
  }

  private Node replacement(Connection.Kept kept) {
    var cancel = new Button("Keep " + kept.masked());
    cancel.setId("keep-old-key");
    cancel.setOnAction(_ -> model.keepOld());
    return lines(
        strong("Replace the key"),
        quiet("The old one stays in use until a new one is connected."),
        new KeyEntry(model, "rk_" + kept.mode().code() + "_…", cancel),
        keyPageLink(kept.mode()));
  }

  private Node keyPageLink(Mode mode) {
    var link = new Hyperlink("Make the key in Stripe", Icon.IN_STRIPE.small());
    link.setId("make-key");
    link.getStyleClass().add("rd-link");
    link.setOnAction(_ -> workspace.outside().open(KeyPage.create(mode)));
    return link;
  }

  private void askToDisconnect(Mode mode) {
    var cancel = new Button("Cancel");
    cancel.setId("cancel");
    cancel.setOnAction(_ -> workspace.overlay().close());
    var disconnect = new Button("Disconnect");
    disconnect.setId("disconnect-now");
    disconnect.getStyleClass().add(Styles.DANGER);
    disconnect.setOnAction(
        _ -> {
          workspace.overlay().close();
          model.disconnect();
        });
    workspace
        .overlay()
        .show(
            new DialogFrame("disconnect-question", "Disconnect " + mode.code() + " data?", 480)
                .subtitle(
                    "The key is deleted from this computer; in Stripe it goes on to be valid. The"
                        + " data stays here and opens again with a key.")
                .mode(mode, false)
                .right(cancel, disconnect)
                .firstFocus(cancel));
  }

  private static VBox lines(Node... nodes) {
    var box = new VBox(nodes);
    box.getStyleClass().add("rd-card-lines");
    return box;
  }

  private static Label strong(String text) {
    var label = new Label(text);
    label.getStyleClass().add("rd-section-title");
    return label;
  }

  private static Label quiet(String text) {
    var label = new Label(text);
    label.getStyleClass().add("rd-secondary");
    label.setWrapText(true);
    return label;
  }

  static String title(Mode mode) {
    return mode.name().charAt(0) + mode.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
