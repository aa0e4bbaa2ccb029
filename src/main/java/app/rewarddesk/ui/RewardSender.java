package app.rewarddesk.ui;

import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.RewardId;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;

/// Sends rewards with Stripe, from the preflight to the report. For the screens that rewards are
/// chosen on.
public interface RewardSender {

  /// Shows what sending would do, and sends what is agreed to. Does nothing while a send runs.
  void send(RewardSelection selection);

  /// Whether a send runs.
  ReadOnlyBooleanProperty sendingProperty();

  /// How far the send is, or what is left of one, for the top of a page. Takes no room while there
  /// is none. The same node every time.
  Node card();

  /// Who shows rewards that the card speaks of.
  ///
  /// @param show is given them when the marketer asks to see them
  void onShow(Consumer<Set<RewardId>> show);
}
