package app.rewarddesk.ui.start;

import app.rewarddesk.desk.Desks;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.KeyCheckViewModel;
import app.rewarddesk.ui.Program;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Where to begin: with the sample data, or with a key.
final class StartViewModel {
  private final Desks desks;
  private final Background background;
  private final Program program;
  private final KeyCheckViewModel check;
  private final ReadOnlyStringWrapper place =
      new ReadOnlyStringWrapper(this, "place", "this computer's secret store");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

  StartViewModel(Desks desks, Background background, Program program) {
    this.desks = desks;
    this.background = background;
    this.program = program;
    this.check = new KeyCheckViewModel(desks.keyProbe(), background);
  }

  // Properties

  KeyCheckViewModel check() {
    return check;
  }

  /// Where a key would be kept.
  ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  /// Why the key could not be kept; blank: nothing went wrong.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether a key is being kept.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  // Commands

  /// Finds out where a key would be kept. As long as that cannot be told, the general words stay.
  void refresh() {
    var _ = background.start(_ -> desks.secrets().place(), place::set, _ -> {});
  }

  /// Opens the sample data.
  void lookAround() {
    program.open(Mode.REHEARSAL);
  }

  /// Keeps the key that was checked and opens its data.
  void connect() {
    if (check.stateProperty().get() instanceof KeyCheckViewModel.State.Known(var key, _)) {
      busy.set(true);
      var _ =
          background.start(
              _ -> {
                desks.secrets().write(key);
                return key.mode();
              },
              mode -> {
                busy.set(false);
                program.open(mode);
              },
              _ -> {
                busy.set(false);
                problem.set("The key could not be kept. The log has the cause.");
              });
    }
  }
}
