package app.rewarddesk.ui;

import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.settings.KeyProbe;
import app.rewarddesk.settings.KeyReport;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Checks an API key as soon as it was pasted or typed. A check that was overtaken by another is
/// dropped.
public final class KeyCheckViewModel {
  private final KeyProbe probe;
  private final LatestJob jobs;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.Nothing());

  public KeyCheckViewModel(KeyProbe probe, Background background) {
    this.probe = probe;
    this.jobs = new LatestJob(background);
  }

  /// How far the check is.
  public sealed interface State {
    record Nothing() implements State {}

    /// @param problem what is so and what to do
    record NotAKey(String problem) implements State {}

    /// @param share 0 to 1; negative when that is not known
    /// @param what what is being checked
    record Checking(ApiKey key, double share, String what) implements State {}

    /// @param problem what is so and what to do
    record Refused(ApiKey key, String problem) implements State {}

    record Known(ApiKey key, KeyReport.Known report) implements State {

      /// What the key may not do though RewardDesk needs it.
      public List<KeyReport.Permission> missing() {
        return report.permissions().stream()
            .filter(permission -> permission.verdict() == KeyReport.Verdict.MISSING)
            .toList();
      }

      /// Whether some permission to write shows only when something is written.
      public boolean mayTurnOutReadOnly() {
        return report.permissions().stream()
            .anyMatch(permission -> permission.verdict() == KeyReport.Verdict.READ_ALLOWED);
      }
    }
  }

  // Properties

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  // Commands

  /// Somebody pasted or typed this.
  public void enter(String text) {
    Optional<ApiKey> key = ApiKey.parse(text);
    if (key.isPresent()) {
      check(key.get());
    } else {
      jobs.drop();
      state.set(text.isBlank() ? new State.Nothing() : new State.NotAKey(problem(text.strip())));
    }
  }

  /// Checks a key.
  public void check(ApiKey key) {
    state.set(new State.Checking(key, -1, "asking Stripe"));
    jobs.start(
            progress -> probe.probe(key, progress),
            report -> state.set(outcome(key, report)),
            _ -> state.set(new State.Refused(key, "The check broke off. The log has the cause.")))
        .watch((done, total, what) -> progressed(key, done, total, what));
  }

  /// Forgets what was checked.
  public void clear() {
    jobs.drop();
    state.set(new State.Nothing());
  }

  private void progressed(ApiKey key, long done, long total, String what) {
    if (state.get() instanceof State.Checking(var checked, _, _) && checked.equals(key)) {
      state.set(new State.Checking(key, total > 0 ? (double) done / total : -1, what));
    }
  }

  private static State outcome(ApiKey key, KeyReport report) {
    return switch (report) {
      case KeyReport.Known known -> new State.Known(key, known);
      case KeyReport.Unknown(var problem) -> new State.Refused(key, problem);
    };
  }

  private static String problem(String text) {
    if (text.startsWith("pk_")) {
      return "That is a publishable key. RewardDesk needs a restricted key: rk_test_… or"
          + " rk_live_….";
    }
    return "That is not a key of Stripe. Restricted keys begin with rk_test_ or rk_live_.";
  }
}
