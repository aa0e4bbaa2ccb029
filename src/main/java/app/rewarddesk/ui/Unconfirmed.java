package app.rewarddesk.ui;

import app.rewarddesk.reward.Reward;

/// What can be done about rewards whose call's answer is not known: look in Stripe, and where that
/// cannot tell, decide by hand. For every screen that shows rewards.
public final class Unconfirmed {
  private final Workspace workspace;
  private final StripeCheck check;

  public Unconfirmed(Workspace workspace) {
    this.workspace = workspace;
    this.check = new StripeCheck(workspace);
  }

  /// The look in Stripe; the same one for all screens.
  public StripeCheck check() {
    return check;
  }

  /// Asks in a dialog that says what it means.
  ///
  /// @param decided is run once the answer is kept
  public void ask(HandDecision decision, Reward reward, Runnable decided) {
    var model = new HandDecisionViewModel(workspace, decision, reward, decided);
    workspace.overlay().show(HandDecisionDialog.of(model, workspace.overlay()));
  }
}
