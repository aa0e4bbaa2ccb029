package app.rewarddesk.export;

import app.rewarddesk.issuing.NotRewarded;
import app.rewarddesk.issuing.Planned;
import app.rewarddesk.issuing.PreflightReport;
import java.util.List;
import java.util.stream.Stream;

/// Somebody in a preflight: would be rewarded, or not.
public sealed interface PlanRow {

  record Would(Planned planned) implements PlanRow {}

  record WouldNot(NotRewarded withheld) implements PlanRow {}

  /// Everybody of a preflight, those who would be rewarded first.
  static List<PlanRow> of(PreflightReport report) {
    return Stream.concat(
            report.wouldReward().stream().<PlanRow>map(Would::new),
            report.notRewarded().stream().map(WouldNot::new))
        .toList();
  }
}
