package app.rewarddesk.ui.due;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.RewardStory;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.ui.AmountText;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.HandDecision;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.RewardDecision;
import app.rewarddesk.ui.StripeIdLink;
import app.rewarddesk.ui.Tone;
import app.rewarddesk.ui.Workspace;
import app.rewarddesk.ui.due.WhyViewModel.Shown;
import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// *Why is this due?*: the story of one reward, what is in the way, what sending will do, and what
/// was tried. Every word is in [WhyViewModel].
final class WhyPanel extends BorderPane {
  private static final double LABEL_WIDTH = 110;
  private static final String UNTOLD =
      "Looking could not tell. If you have looked at the customer in Stripe yourself, decide:";

  private final WhyViewModel model;
  private final DueActions actions;
  private final Workspace workspace;
  private final Dates dates;
  private final VBox body = new VBox();
  private final VBox head = new VBox();
  private final Button copy = new Button("Copy as text", Icon.COPY.node());

  WhyPanel(WhyViewModel model, DueActions actions, Workspace workspace, Dates dates) {
    this.model = model;
    this.actions = actions;
    this.workspace = workspace;
    this.dates = dates;
    setId("why-panel");
    getStyleClass().add("rd-panel");
    setAccessibleText("Why is this due?");
    head.getStyleClass().add("rd-panel-head");
    body.getStyleClass().add("rd-panel-body");
    var scroll = new ScrollPane(body);
    scroll.setId("why-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(head);
    setCenter(scroll);
    copy.setId("copy-as-text");
    copy.setOnAction(_ -> model.copyAsText());
    var footer = new HBox(copy);
    footer.getStyleClass().addAll("rd-footer", "rd-panel-footer");
    setBottom(footer);
    visibleProperty().bind(model.shownProperty().map(shown -> !(shown instanceof Shown.Nothing)));
    model.shownProperty().subscribe(this::show);
  }

  private void show(Shown shown) {
    copy.setDisable(!(shown instanceof Shown.Explained));
    switch (shown) {
      case Shown.Nothing _ -> {}
      case Shown.Reading(var reward) -> {
        showHead(reward, "");
        body.getChildren().setAll(new ProgressIndicator());
      }
      case Shown.NotRead(var reward, var problem) -> {
        showHead(reward, "");
        body.getChildren().setAll(text(problem));
      }
      case Shown.Explained(var explanation, var canBeDecided) -> {
        showHead(explanation.reward(), explanation.kind());
        body.getChildren().setAll(explain(explanation, canBeDecided));
      }
    }
  }

  private void showHead(Reward reward, String kind) {
    var caption = new Label("Why is this due?");
    caption.getStyleClass().addAll("rd-caption", "rd-medium");
    HBox.setHgrow(caption, Priority.ALWAYS);
    caption.setMaxWidth(Double.MAX_VALUE);
    var close = new Button("", Icon.CLOSE.node());
    close.setId("close-panel");
    close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    close.setAccessibleText("Close the panel");
    close.setOnAction(_ -> model.close());
    var top = new HBox(caption, close);
    top.setAlignment(Pos.CENTER_LEFT);
    var name = new Label(reward.recipient().displayName());
    name.setId("why-name");
    name.getStyleClass().add("rd-dialog-title");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var amount = new AmountText();
    amount.show(reward.offer());
    var line = new HBox(8, name, amount);
    line.setAlignment(Pos.BASELINE_LEFT);
    var email = new Label(reward.recipient().email().value());
    email.getStyleClass().add("rd-caption");
    email.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(email, Priority.ALWAYS);
    var what = new Label(kind);
    what.getStyleClass().add("rd-caption");
    what.setMinWidth(USE_PREF_SIZE);
    head.getChildren().setAll(top, line, new HBox(8, email, what));
  }

  private List<Node> explain(Explanation explanation, boolean canBeDecided) {
    Instant now = workspace.desk().clock().instant();
    List<Node> parts = new ArrayList<>();
    explanation
        .obstacles()
        .forEach(one -> parts.add(obstacle(explanation.reward(), one, canBeDecided)));
    parts.add(new Timeline(explanation.steps(), dates, now));
    if (!explanation.effects().isEmpty()) {
      parts.add(separator());
      parts.add(section("What sending will do", effects(explanation)));
    }
    parts.add(separator());
    parts.add(section("Attempts", attempts(explanation.tries())));
    return parts;
  }

  private Node obstacle(Reward reward, Obstacle obstacle, boolean canBeDecided) {
    var title = new Label(obstacle.title());
    title.getStyleClass().add("rd-medium");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    var words = new VBox(4, title, text(obstacle.sentence()));
    words.setId("in-the-way");
    if (!obstacle.nextStep().isBlank()) {
      words.getChildren().add(text(obstacle.nextStep()));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    remedy(reward, obstacle.remedy(), canBeDecided).ifPresent(words.getChildren()::add);
    var note = new HBox(Tone.WARNING.of(Icon.NEEDS_ATTENTION), words);
    note.getStyleClass().addAll("rd-note", "rd-warning", "rd-note-top");
    return note;
  }

  private Optional<Node> remedy(Reward reward, Obstacle.Remedy remedy, boolean canBeDecided) {
    return switch (remedy) {
      case NONE -> Optional.empty();
      case LOOK_IN_STRIPE -> {
        Button look = button("look-in-stripe", "Check with Stripe", reward, remedy);
        look.setGraphic(Icon.SEARCH.node());
        look.getStyleClass().add(Styles.ACCENT);
        look.disableProperty().bind(model.lookingProperty());
        yield Optional.of(
            canBeDecided
                ? new VBox(8, buttons(look), text(UNTOLD), byHand(reward))
                : buttons(look));
      }
      case REWARD_ANYWAY ->
          Optional.of(
              buttons(button("reward-anyway", "Reward anyway", reward, remedy), dismiss(reward)));
      case OPEN_SETTINGS ->
          Optional.of(buttons(button("open-settings", "Open Settings", reward, remedy)));
    };
  }

  private Button button(String id, String text, Reward reward, Obstacle.Remedy remedy) {
    var button = new Button(text);
    button.setId(id);
    button.getStyleClass().add(Styles.SMALL);
    button.setOnAction(_ -> model.remedy(reward, remedy));
    return button;
  }

  private HBox byHand(Reward reward) {
    var isThere = new Button(HandDecision.IS_IN_STRIPE.menuText());
    isThere.setId("is-in-stripe");
    isThere.setOnAction(_ -> model.decide(HandDecision.IS_IN_STRIPE, reward, () -> {}));
    var isNot = new Button(HandDecision.IS_NOT.menuText());
    isNot.setId("is-not-in-stripe");
    isNot.setOnAction(
        _ -> model.decide(HandDecision.IS_NOT, reward, () -> actions.send(only(reward))));
    isThere.getStyleClass().add(Styles.SMALL);
    isNot.getStyleClass().add(Styles.SMALL);
    return buttons(isThere, isNot);
  }

  private static RewardSelection only(Reward reward) {
    return new RewardSelection.These(Set.of(reward.id()));
  }

  private Button dismiss(Reward reward) {
    var button = new Button(RewardDecision.DISMISS.menuText());
    button.setId("dismiss-suspected");
    button.getStyleClass().add(Styles.SMALL);
    button.setOnAction(_ -> actions.decide(RewardDecision.DISMISS, only(reward)));
    return button;
  }

  private static HBox buttons(Node... nodes) {
    var row = new HBox(nodes);
    row.getStyleClass().addAll("rd-actions", "rd-note-actions");
    return row;
  }

  private GridPane effects(Explanation explanation) {
    var grid = new GridPane();
    grid.getStyleClass().add("rd-facts");
    grid.getColumnConstraints()
        .addAll(
            new ColumnConstraints(LABEL_WIDTH),
            new ColumnConstraints(
                0, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE, Priority.ALWAYS, HPos.LEFT, true));
    int row = 0;
    for (CustomerId customer : explanation.customers()) {
      grid.addRow(row++, fact("Customer"), new StripeIdLink(workspace, customer.value()));
    }
    for (Explanation.Effect effect : explanation.effects()) {
      Label value = text(effect.value());
      GridPane.setValignment(value, VPos.TOP);
      grid.addRow(row++, fact(effect.label()), value);
    }
    return grid;
  }

  private Node attempts(List<RewardStory.Try> tries) {
    if (tries.isEmpty()) {
      return text("None yet. Nothing has been sent to Stripe for this reward.");
    }
    var list = new VBox(8);
    for (RewardStory.Try one : tries) {
      var line = new VBox(2, text(one.outcome()));
      var when = new Label(dates.moment(one.at()) + ", attempt " + one.number());
      when.getStyleClass().add("rd-caption");
      line.getChildren().add(when);
      if (!one.requestId().isBlank()) {
        line.getChildren().add(new StripeIdLink(workspace, one.requestId()));
      }
      list.getChildren().add(line);
    }
    return list;
  }

  private static Node section(String title, Node content) {
    var heading = new Label(title);
    heading.getStyleClass().add("rd-section-title");
    return new VBox(8, heading, content);
  }

  private static Region separator() {
    var line = new Region();
    line.getStyleClass().add("rd-separator");
    return line;
  }

  private static Label fact(String label) {
    var node = new Label(label);
    node.getStyleClass().add("rd-secondary");
    GridPane.setValignment(node, VPos.TOP);
    return node;
  }

  private static Label text(String words) {
    var label = new Label(words);
    label.getStyleClass().add("rd-panel-text");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
