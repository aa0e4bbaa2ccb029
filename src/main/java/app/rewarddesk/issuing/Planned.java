package app.rewarddesk.issuing;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.reward.Reward;

/// What will happen to one reward when it is sent, as agreed in the preflight.
///
/// @param account the customer as known when it was planned
public record Planned(Reward reward, CustomerAccount account, Change change) {}
