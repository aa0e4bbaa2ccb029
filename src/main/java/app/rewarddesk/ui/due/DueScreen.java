package app.rewarddesk.ui.due;

import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.RewardDecisions;
import app.rewarddesk.ui.RewardSender;
import app.rewarddesk.ui.Screen;
import app.rewarddesk.ui.StripeCheckBar;
import app.rewarddesk.ui.Unconfirmed;
import app.rewarddesk.ui.Workspace;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;

/// The Reward Due screen.
public final class DueScreen implements Screen {
  private final DueViewModel model;
  private final WhyViewModel why;
  private final DueView view;

  public DueScreen(
      Workspace workspace,
      Dates dates,
      RewardSender sender,
      RewardDecisions decisions,
      Unconfirmed unconfirmed) {
    model = new DueViewModel(workspace);
    why = new WhyViewModel(workspace, dates, unconfirmed);
    var actions = new DueActions(workspace, model, sender, decisions);
    var check = new StripeCheckBar(unconfirmed.check());
    view =
        new DueView(workspace, model, why, new WhyPanel(why, actions, workspace, dates), dates)
            .under(new DueHead(workspace, model, actions, sender, check));
    sender.sendingProperty().subscribe(this::sendingChanged);
    sender.onShow(model::showAndCheck);
  }

  /// What is being sent is chosen no more.
  private void sendingChanged(boolean sending) {
    if (sending) {
      model.checked().clear();
    }
  }

  @Override
  public Node node() {
    return view.node();
  }

  @Override
  public void refresh() {
    model.refresh();
    why.refresh();
  }

  /// The width of the panel *Why is this due?* in pixels, 320 to 480.
  public DoubleProperty panelWidthProperty() {
    return view.node().panelWidthProperty();
  }
}
