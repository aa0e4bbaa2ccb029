package app.rewarddesk.ui.importing;

import app.rewarddesk.detection.ImportPlan;

/// How far an import is.
sealed interface ImportStep {

  /// There is no file yet.
  record NoFile() implements ImportStep {}

  /// There is no campaign to import into.
  record NoCampaign() implements ImportStep {}

  /// With these columns nothing can be imported.
  ///
  /// @param problem what is so and what to do
  record WrongColumns(String problem) implements ImportStep {}

  /// What would happen is being worked out.
  record Planning() implements ImportStep {}

  /// Working it out was stopped, or broke off.
  record Stopped() implements ImportStep {}

  record Planned(ImportPlan plan) implements ImportStep {}

  record Importing(ImportPlan plan) implements ImportStep {}

  record Done(ImportPlan plan) implements ImportStep {}
}
