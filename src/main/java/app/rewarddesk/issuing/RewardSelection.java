package app.rewarddesk.issuing;

import app.rewarddesk.reward.RewardId;
import java.util.Set;

/// Which rewards an action is for: some, or all that match a filter, also beyond what a table has
/// loaded.
public sealed interface RewardSelection {

  record These(Set<RewardId> rewards) implements RewardSelection {
    public These {
      rewards = Set.copyOf(rewards);
    }
  }

  /// @param except unchecked by hand
  record AllMatching(DueFilter filter, Set<RewardId> except) implements RewardSelection {
    public AllMatching {
      except = Set.copyOf(except);
    }
  }
}
