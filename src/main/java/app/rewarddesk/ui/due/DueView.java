package app.rewarddesk.ui.due;

import app.rewarddesk.issuing.DueFilter.Standing;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.EmptyState;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.PanelBeside;
import app.rewarddesk.ui.Workspace;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The Reward Due screen: head, table, footer, and the panel beside them.
final class DueView {
  private final Workspace workspace;
  private final DueViewModel model;
  private final WhyViewModel why;
  private final DueTable table;
  private final BorderPane page = new BorderPane();
  private final StackPane contents = new StackPane();
  private final PanelBeside node;

  DueView(Workspace workspace, DueViewModel model, WhyViewModel why, WhyPanel panel, Dates dates) {
    this.workspace = workspace;
    this.model = model;
    this.why = why;
    this.table = new DueTable(model, dates, workspace.desk().clock());
    page.setId("reward-due");
    page.getStyleClass().add("rd-page");
    page.setCenter(contents);
    var footer = new DueFooter(model);
    footer.visibleProperty().bind(model.startedProperty());
    footer.managedProperty().bind(footer.visibleProperty());
    page.setBottom(footer);
    node = new PanelBeside(page, contents, panel);
    table.onOpenPanel(this::openPanel);
    model.target().focusedProperty().subscribe(this::followWithPanel);
    model.contentsProperty().subscribe(this::showContents);
    model.campaigns().subscribe(this::showContents);
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  PanelBeside node() {
    return node;
  }

  /// Puts the head over the page.
  DueView under(DueHead head) {
    page.setTop(head.node());
    head.reachFrom(node);
    return this;
  }

  private void showContents() {
    contents
        .getChildren()
        .setAll(
            switch (model.contentsProperty().get()) {
              case ROWS -> table.node();
              case NOTHING_YET -> new FirstSteps(model.campaigns(), workspace.navigator());
              case NO_MATCH -> noMatch();
              case NONE_HERE -> noneHere();
            });
  }

  private Node noMatch() {
    var clear = new Button("Clear filters");
    clear.setId("clear-filters");
    clear.setOnAction(_ -> model.clearFilters());
    return new EmptyState(
        "no-match",
        Icon.SEARCH,
        "No reward matches",
        "There are rewards, but none with this search and these campaigns under this chip.",
        clear);
  }

  private Node noneHere() {
    Standing standing = model.filterProperty().get().standing();
    if (standing == Standing.ALL_DUE) {
      var hold = new Button("Show what is on hold");
      hold.setId("show-on-hold");
      hold.setOnAction(_ -> model.showStanding(Standing.ON_HOLD));
      return new EmptyState(
          "none-here",
          Icon.REWARD_DUE,
          "Nothing is due now",
          "What is on hold becomes due by itself; what is unconfirmed waits for a look in Stripe.",
          hold);
    }
    var all = new Button("Show all that is due");
    all.setId("show-all-due");
    all.setOnAction(_ -> model.showStanding(Standing.ALL_DUE));
    return new EmptyState(
        "none-here", Icon.REWARD_DUE, "None here", "No reward stands under this chip.", all);
  }

  private void openPanel() {
    model.target().focusedProperty().get().ifPresent(row -> why.show(row.reward()));
  }

  private void followWithPanel() {
    if (!(why.shownProperty().get() instanceof WhyViewModel.Shown.Nothing)) {
      openPanel();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE
        && !(why.shownProperty().get() instanceof WhyViewModel.Shown.Nothing)) {
      why.close();
      table.node().requestFocus();
      event.consume();
    }
  }
}
