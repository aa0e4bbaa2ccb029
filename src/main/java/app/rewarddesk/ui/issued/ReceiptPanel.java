package app.rewarddesk.ui.issued;

import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.ui.AmountText;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.StripeIdLink;
import app.rewarddesk.ui.Workspace;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The receipt of one reward: what is in Stripe, since when, for which referral, after which
/// attempts.
final class ReceiptPanel extends VBox {
  private final Workspace workspace;
  private final IssuedViewModel model;
  private final Dates dates;
  private final VBox body = new VBox();
  private final Label name = new Label();
  private final Label email = new Label();
  private final AmountText offer = new AmountText();

  ReceiptPanel(Workspace workspace, IssuedViewModel model, Dates dates) {
    this.workspace = workspace;
    this.model = model;
    this.dates = dates;
    setId("receipt-panel");
    getStyleClass().add("rd-panel");
    body.getStyleClass().add("rd-panel-body");
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head(), scroll, footer());
    model.storyProperty().subscribe(this::show);
  }

  private VBox head() {
    var caption = new Label("Receipt");
    caption.getStyleClass().add("rd-secondary");
    var close = new Button(null, Icon.CLOSE.node());
    close.setId("close-receipt");
    close.setAccessibleText("Close the receipt");
    close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    close.setOnAction(_ -> model.closePanel());
    name.setId("receipt-name");
    name.getStyleClass().add("rd-dialog-title");
    email.getStyleClass().add("rd-secondary");
    var head = new VBox(row(caption, room(), close), row(name, room(), offer), email);
    head.getStyleClass().add("rd-panel-head");
    return head;
  }

  private HBox footer() {
    var copy = new Button("Copy as text", Icon.COPY.node());
    copy.setId("copy-receipt");
    copy.setOnAction(_ -> model.copyAsText(dates));
    var footer = new HBox(copy);
    footer.getStyleClass().addAll("rd-footer", "rd-panel-footer");
    return footer;
  }

  private static HBox row(Node... nodes) {
    var row = new HBox(nodes);
    row.getStyleClass().add("rd-row");
    return row;
  }

  private static Region room() {
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    return room;
  }

  private void show(Optional<RewardStory> story) {
    body.getChildren().clear();
    story.ifPresent(this::show);
  }

  private void show(RewardStory story) {
    name.setText(story.reward().recipient().displayName());
    email.setText(story.reward().recipient().email().value());
    offer.show(story.reward().offer());
    body.getChildren().addAll(section("In Stripe"), receipt(story));
    body.getChildren().addAll(line(), section("For"), referral(story));
    body.getChildren().addAll(line(), section("Attempts"));
    if (story.tries().isEmpty()) {
      body.getChildren().add(quiet("None. Nothing was sent to Stripe for this reward."));
    }
    story.tries().forEach(one -> body.getChildren().add(attempt(one)));
  }

  private Node receipt(RewardStory story) {
    return switch (story.reward().state()) {
      case RewardState.Issued(var receipt) -> grid(receipt);
      case RewardState.MarkedIssued(var at, var note) ->
          quiet(
              "Marked as issued on "
                  + dates.moment(at)
                  + (note.isBlank() ? "." : ": " + note)
                  + " Nothing was sent to Stripe.");
      case RewardState.OnHold _,
          RewardState.Suspected _,
          RewardState.Due _,
          RewardState.Issuing _,
          RewardState.Unconfirmed _,
          RewardState.Dismissed _,
          RewardState.Cancelled _ ->
          quiet("It is not issued any more.");
    };
  }

  private GridPane grid(Receipt receipt) {
    var grid = new GridPane(12, 8);
    int row = 0;
    row = add(grid, row, "Given", new Label(receipt.kind().title()));
    row = add(grid, row, "Customer", new StripeIdLink(workspace, receipt.customer().value()));
    for (String id : receipt.stripeIds()) {
      row = add(grid, row, objectName(id), new StripeIdLink(workspace, id));
    }
    if (!receipt.requestId().isBlank()) {
      row = add(grid, row, "Request", new StripeIdLink(workspace, receipt.requestId()));
    }
    var _ = add(grid, row, "When", new Label(dates.moment(receipt.issuedAt())));
    return grid;
  }

  private static int add(GridPane grid, int row, String what, Node value) {
    Label name = quiet(what);
    name.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setValignment(name, VPos.TOP);
    GridPane.setHgrow(value, Priority.ALWAYS);
    grid.addRow(row, name, value);
    return row + 1;
  }

  private static String objectName(String id) {
    return switch (id.substring(0, Math.max(0, id.indexOf('_')))) {
      case "cbtxn" -> "Balance entry";
      case "di" -> "Discount";
      case "sub" -> "Subscription";
      case "in" -> "Invoice";
      default -> "Object";
    };
  }

  private GridPane referral(RewardStory story) {
    var grid = new GridPane(12, 8);
    int row = add(grid, 0, "Invited", wrapped(story.referral().invitee().value()));
    row = add(grid, row, "Campaign", wrapped(story.reward().campaignName()));
    if (!story.referral().evidence().isBlank()) {
      var _ = add(grid, row, "Seen by", wrapped(story.referral().evidence()));
    }
    return grid;
  }

  private Node attempt(RewardStory.Try one) {
    var words = wrapped(one.number() + ". " + one.outcome());
    String when = dates.moment(one.at());
    var caption = new Label(one.requestId().isBlank() ? when : when + " · " + one.requestId());
    caption.getStyleClass().add("rd-caption");
    return new VBox(words, caption);
  }

  private static Label section(String title) {
    var label = new Label(title);
    label.getStyleClass().add("rd-section-title");
    return label;
  }

  private static Label quiet(String text) {
    Label label = wrapped(text);
    label.getStyleClass().add("rd-muted");
    return label;
  }

  private static Label wrapped(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  private static Region line() {
    var line = new Region();
    line.getStyleClass().add("rd-separator");
    return line;
  }
}
