package app.rewarddesk.issuing;

import app.rewarddesk.reward.Reward;
import java.time.Instant;

/// A row of the Issued table.
///
/// @param reward in state issued, with its receipt, or marked issued
/// @param at when it was issued or marked
public record IssuedRow(Reward reward, Instant at) {}
