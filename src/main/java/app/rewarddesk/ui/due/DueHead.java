package app.rewarddesk.ui.due;

import app.rewarddesk.issuing.DueFilter.Standing;
import app.rewarddesk.issuing.RewardWorth;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.PageHead;
import app.rewarddesk.ui.ProblemLine;
import app.rewarddesk.ui.RewardSender;
import app.rewarddesk.ui.StripeCheckBar;
import app.rewarddesk.ui.ValueLine;
import app.rewarddesk.ui.Workspace;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// The top of Reward Due: what all is worth, the actions, how far a send is, what is filtered.
final class DueHead {
  private final DueViewModel model;
  private final ValueLine values = new ValueLine("due-values");
  private final DueFilters filters;
  private final PageHead node;

  /// @param check stands there while unconfirmed rewards are listed
  DueHead(
      Workspace workspace,
      DueViewModel model,
      DueActions actions,
      RewardSender sender,
      StripeCheckBar check) {
    this.model = model;
    var importing = new Button("Import CSV…", Icon.IMPORT.node());
    importing.setId("import-csv");
    importing.setMinWidth(Button.USE_PREF_SIZE);
    importing.setOnAction(_ -> workspace.navigator().show(Navigator.Place.IMPORT));
    importing.disableProperty().bind(sender.sendingProperty());
    this.filters = new DueFilters(model);
    node =
        new PageHead("Reward Due", workspace.desk().mode(), importing, issueMenu(actions, sender))
            .below(
                values,
                sender.card(),
                filters,
                check,
                new ProblemLine(
                    "due-problem", model.problemProperty(), "Try again", model::refresh));
    showWhen(model.startedProperty(), values);
    showWhen(model.startedProperty(), filters);
    showWhen(
        model.filterProperty().map(filter -> filter.standing() == Standing.UNCONFIRMED), check);
    model.countsProperty().subscribe(this::showValues);
    model.allDueProperty().subscribe(this::showValues);
  }

  Node node() {
    return node;
  }

  /// `Ctrl F` anywhere in this node puts the focus in the search.
  void reachFrom(Node page) {
    filters.reachFrom(page);
  }

  private Node issueMenu(DueActions actions, RewardSender sender) {
    var issue = new IssueMenu(model, actions);
    issue
        .disableProperty()
        .bind(Bindings.or(sender.sendingProperty(), model.startedProperty().not()));
    return issue;
  }

  private static void showWhen(ObservableValue<Boolean> so, Node node) {
    node.visibleProperty().bind(so);
    node.managedProperty().bind(so);
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
}
