package app.rewarddesk.ui.settings;

import app.rewarddesk.desk.Desks;
import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.Settings.Theme;
import app.rewarddesk.ui.Background;
import app.rewarddesk.ui.KeyCheckViewModel;
import app.rewarddesk.ui.LatestJob;
import app.rewarddesk.ui.Notices;
import app.rewarddesk.ui.Program;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which data is open, how it is connected to Stripe, and how the window looks.
final class SettingsViewModel {
  private final Mode open;
  private final Desks desks;
  private final Background background;
  private final LatestJob looking;
  private final Program program;
  private final Notices notices;
  private final KeyCheckViewModel check;
  private final ReadOnlyObjectWrapper<Connection> connection;
  private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper(this, "replacing");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyObjectWrapper<Theme> theme =
      new ReadOnlyObjectWrapper<>(this, "theme", Theme.SYSTEM);

  /// @param open the mode of the data that is open
  SettingsViewModel(
      Mode open, Desks desks, Background background, Program program, Notices notices) {
    this.open = open;
    this.desks = desks;
    this.background = background;
    this.looking = new LatestJob(background);
    this.program = program;
    this.notices = notices;
    this.check = new KeyCheckViewModel(desks.keyProbe(), background);
    this.connection =
        new ReadOnlyObjectWrapper<>(this, "connection", new Connection.NotKnownYet(open));
  }

  // Properties

  /// How the mode that is shown is connected.
  ReadOnlyObjectProperty<Connection> connectionProperty() {
    return connection.getReadOnlyProperty();
  }

  /// Whether another key is being entered in place of the one that is kept.
  ReadOnlyBooleanProperty replacingProperty() {
    return replacing.getReadOnlyProperty();
  }

  /// Whether a key is being kept or deleted.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /// The check of the key that is entered, or of the one that is kept.
  KeyCheckViewModel check() {
    return check;
  }

  // Commands

  /// Reads the settings again, and at first how the open data is connected.
  void refresh() {
    var _ = background.start(_ -> desks.settings().read().theme(), theme::set, _ -> {});
    if (connection.get() instanceof Connection.NotKnownYet) {
      look(open, false);
    }
  }

  /// Opens the data of a mode. Where no key is kept, a key is asked for first.
  void choose(Mode mode) {
    if (mode != connection.get().mode()) {
      look(mode, true);
    }
  }

  /// Asks Stripe again what the kept key can do.
  void checkAgain() {
    Mode mode = connection.get().mode();
    looking.start(
        _ -> desks.secrets().read(mode),
        key -> key.ifPresentOrElse(check::check, () -> look(mode, false)),
        _ -> notices.problem("The key could not be read. The log has the cause."));
  }

  /// Asks for another key.
  void replace() {
    check.clear();
    replacing.set(true);
  }

  /// Leaves the kept key as it is.
  void keepOld() {
    replacing.set(false);
    checkAgain();
  }

  /// Keeps the key that was checked and opens its data.
  void connect() {
    if (check.stateProperty().get() instanceof KeyCheckViewModel.State.Known(var key, _)) {
      change(
          () -> {
            desks.secrets().write(key);
            return key.mode();
          },
          "The key could not be kept. The log has the cause.");
    }
  }

  /// Deletes the key of the mode that is shown; its data stays but cannot be opened without one.
  void disconnect() {
    Mode mode = connection.get().mode();
    change(
        () -> {
          desks.secrets().delete(mode);
          return Mode.REHEARSAL;
        },
        "The key could not be deleted. The log has the cause.");
  }

  void use(Theme chosen) {
    theme.set(chosen);
    program.use(chosen);
  }

  /// @param openIfConnected whether other data is to be opened when nothing is missing for it
  private void look(Mode mode, boolean openIfConnected) {
    replacing.set(false);
    check.clear();
    connection.set(new Connection.NotKnownYet(mode));
    if (mode == Mode.REHEARSAL) {
      found(new Found(new Connection.Simulated(), Optional.empty()), openIfConnected);
      return;
    }
    looking.start(
        _ -> find(mode),
        found -> found(found, openIfConnected),
        _ -> notices.problem("The secret store could not be read. The log has the cause."));
  }

  private Found find(Mode mode) {
    Optional<ApiKey> key = desks.secrets().read(mode);
    String place = desks.secrets().place();
    if (key.isPresent()) {
      return new Found(new Connection.Kept(mode, key.get().masked(), place), key);
    }
    return new Found(
        mode == open ? new Connection.FromEnvironment(mode) : new Connection.None(mode, place),
        key);
  }

  private void found(Found found, boolean openIfConnected) {
    connection.set(found.connection());
    boolean isConnected = !(found.connection() instanceof Connection.None);
    if (openIfConnected && isConnected && found.connection().mode() != open) {
      program.open(found.connection().mode());
    } else {
      found.key().ifPresent(check::check);
    }
  }

  private void change(Change change, String problem) {
    busy.set(true);
    var _ =
        background.start(
            _ -> change.andOpen(),
            mode -> {
              busy.set(false);
              program.open(mode);
            },
            _ -> {
              busy.set(false);
              notices.problem(problem);
            });
  }

  /// Changes a key and names the mode to open then.
  private interface Change {
    Mode andOpen();
  }

  private record Found(Connection connection, Optional<ApiKey> key) {}
}
