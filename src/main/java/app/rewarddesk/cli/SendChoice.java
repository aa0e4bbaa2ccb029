package app.rewarddesk.cli;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueFilter.Standing;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which rewards a send is about: all that is due, or those named by their ids.
sealed interface SendChoice {

  /// @param unconfirmed named ones of which nobody knows yet; they are not sent
  record Chosen(RewardSelection selection, List<Reward> unconfirmed) implements SendChoice {
    public Chosen {
      unconfirmed = List.copyOf(unconfirmed);
    }
  }

  /// An id is wrong, so nothing is sent.
  ///
  /// @param problem one sentence that names it
  record Refused(String problem) implements SendChoice {}

  /// @param campaigns empty: all
  /// @param ids empty: all that is due
  static SendChoice of(Desk desk, Set<CampaignId> campaigns, Set<RewardId> ids) {
    if (ids.isEmpty()) {
      return new Chosen(
          new RewardSelection.AllMatching(new DueFilter(campaigns, "", Standing.ALL_DUE), Set.of()),
          List.of());
    }
    Set<RewardId> toSend = new HashSet<>();
    List<Reward> unconfirmed = new ArrayList<>();
    for (RewardId id : ids) {
      Optional<Reward> found =
          desk.ledger()
              .find(id)
              .filter(one -> campaigns.isEmpty() || campaigns.contains(one.campaign()));
      if (found.isEmpty()) {
        return new Refused("There is no reward " + id.value() + " here; nothing was sent.");
      }
      Reward reward = found.get();
      switch (reward.state()) {
        case RewardState.Due _, RewardState.Suspected _, RewardState.Cancelled _ -> toSend.add(id);
        case RewardState.Unconfirmed _, RewardState.Issuing _ -> unconfirmed.add(reward);
        case RewardState.OnHold _,
            RewardState.Issued _,
            RewardState.MarkedIssued _,
            RewardState.Dismissed _ -> {
          return new Refused(
              "Reward "
                  + id.value()
                  + " is "
                  + reward.state().name().title().toLowerCase(Locale.ROOT)
                  + "; nothing was sent.");
        }
      }
    }
    return new Chosen(new RewardSelection.These(toSend), unconfirmed);
  }
}
