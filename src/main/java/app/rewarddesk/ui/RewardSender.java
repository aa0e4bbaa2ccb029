package app.rewarddesk.ui;

import app.rewarddesk.issuing.RewardSelection;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;

/// Sends rewards with Stripe, from the preflight to the report. For the screens that rewards are
/// chosen on.
public interface RewardSender {

  /// Shows what sending would do, and sends what is agreed to. Does nothing while a send runs.
  void send(RewardSelection selection);

  /// Whether a send runs.
  ReadOnlyBooleanProperty sendingProperty();

  /// How far the send is, for the top of a page. Takes no room while none runs. The same node every
  /// time.
  Node card();
}
