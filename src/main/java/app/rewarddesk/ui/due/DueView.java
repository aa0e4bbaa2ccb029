package app.rewarddesk.ui.due;

import app.rewarddesk.issuing.DueFilter.Standing;
import app.rewarddesk.issuing.RewardWorth;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.EmptyState;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.PageHead;
import app.rewarddesk.ui.PanelBeside;
import app.rewarddesk.ui.ProblemLine;
import app.rewarddesk.ui.RewardSender;
import app.rewarddesk.ui.ValueLine;
import app.rewarddesk.ui.Workspace;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The Reward Due screen: head, filters, table, footer, and the panel beside them.
final class DueView {
  private static final KeyCombination SEARCH =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final Workspace workspace;
  private final DueViewModel model;
  private final WhyViewModel why;
  private final DueFilters filters;
  private final DueTable table;
  private final ValueLine values = new ValueLine("due-values");
  private final StackPane contents = new StackPane();
  private final PanelBeside node;

  DueView(
      Workspace workspace,
      DueViewModel model,
      WhyViewModel why,
      DueActions actions,
      RewardSender sender,
      Dates dates) {
    this.workspace = workspace;
    this.model = model;
    this.why = why;
    this.filters = new DueFilters(model);
    this.table = new DueTable(model, dates, workspace.desk().clock());
    var page = new BorderPane();
    page.setId("reward-due");
    page.getStyleClass().add("rd-page");
    page.setTop(head(actions, sender));
    page.setCenter(contents);
    var footer = new DueFooter(model);
    page.setBottom(footer);
    node = new PanelBeside(page, contents, new WhyPanel(why, actions, workspace, dates));
    ObservableValue<Boolean> started = model.contentsProperty().map(DueView::hasStarted);
    for (Node one : List.of(filters, values, footer)) {
      one.visibleProperty().bind(started);
      one.managedProperty().bind(started);
    }
    table.onOpenPanel(this::openPanel);
    model.focusedProperty().subscribe(this::followWithPanel);
    model.contentsProperty().subscribe(this::showContents);
    model.campaigns().subscribe(this::showContents);
    model.countsProperty().subscribe(this::showValues);
    model.allDueProperty().subscribe(this::showValues);
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  PanelBeside node() {
    return node;
  }

  private Node head(DueActions actions, RewardSender sender) {
    var importing = new Button("Import CSV…", Icon.IMPORT.node());
    importing.setId("import-csv");
    importing.setMinWidth(Button.USE_PREF_SIZE);
    importing.setOnAction(_ -> workspace.navigator().show(Navigator.Place.IMPORT));
    importing.disableProperty().bind(sender.sendingProperty());
    var issue = new IssueMenu(model, actions);
    issue
        .disableProperty()
        .bind(
            sender
                .sendingProperty()
                .or(
                    Bindings.createBooleanBinding(
                        () -> !hasStarted(model.contentsProperty().get()),
                        model.contentsProperty())));
    var problem =
        new ProblemLine("due-problem", model.problemProperty(), "Try again", model::refresh);
    return new PageHead("Reward Due", workspace.desk().mode(), importing, issue)
        .below(values, sender.card(), filters, problem);
  }

  private static boolean hasStarted(DueViewModel.Contents contents) {
    return contents != DueViewModel.Contents.NOTHING_YET;
  }

  private void showValues() {
    boolean known = model.countsProperty().get().isPresent();
    RewardWorth worth = model.allDueProperty().get();
    List<ValueLine.Figure> figures = new ArrayList<>();
    figures.add(
        known
            ? ValueLine.Figure.of(worth.rewards(), "reward")
            : ValueLine.Figure.notYetKnown("rewards"));
    worth.credits().amounts().forEach(amount -> figures.add(ValueLine.Figure.of(amount)));
    if (worth.discounts() > 0) {
      figures.add(ValueLine.Figure.of(worth.discounts(), "discount"));
    }
    values.show(figures);
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
    model.focusedProperty().get().ifPresent(row -> why.show(row.reward()));
  }

  private void followWithPanel() {
    if (!(why.shownProperty().get() instanceof WhyViewModel.Shown.Nothing)) {
      openPanel();
    }
  }

  private void pressed(KeyEvent event) {
    if (SEARCH.match(event)) {
      filters.focusSearch();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE
        && !(why.shownProperty().get() instanceof WhyViewModel.Shown.Nothing)) {
      why.close();
      table.node().requestFocus();
      event.consume();
    }
  }
}
