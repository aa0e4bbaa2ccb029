package app.rewarddesk.ui;

import app.rewarddesk.desk.Backup;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.desk.Desks;
import app.rewarddesk.desk.Weather;
import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.settings.KeyProbe;
import app.rewarddesk.settings.KeyReport;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.SecretStore;
import app.rewarddesk.settings.Settings;
import app.rewarddesk.settings.SettingsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Data files, settings and secrets in memory.
public final class FakeDesks implements Desks {
  private final Map<Mode, FakeDesk> desks = new EnumMap<>(Mode.class);
  private final Map<Mode, String> problems = new ConcurrentHashMap<>();
  private final Map<Mode, ApiKey> keys = new ConcurrentHashMap<>();
  private final List<Mode> filled = new ArrayList<>();
  private volatile Weather.Kind weather = Weather.Kind.SUNSHINE;
  private final List<Backup> restored = new CopyOnWriteArrayList<>();
  private volatile List<Backup> backups = List.of();
  private volatile Restoring restoring = new Restoring.Restored(Path.of("aside.mv.db"));
  private volatile Settings settings = Settings.DEFAULTS;
  private volatile KeyProbe probe =
      (_, _) -> new KeyReport.Unknown("Stripe does not know this key.");

  public FakeDesks() {
    for (Mode mode : Mode.values()) {
      desks.put(mode, new FakeDesk(mode));
    }
  }

  /// As after a first start.
  public FakeDesks started(Mode mode) {
    settings = settings.after(mode);
    return this;
  }

  public FakeDesks keep(ApiKey key) {
    keys.put(key.mode(), key);
    return this;
  }

  /// What a check of any key shows.
  public FakeDesks probe(KeyProbe answering) {
    probe = answering;
    return this;
  }

  public FakeDesks cannotOpen(Mode mode, String problem) {
    problems.put(mode, problem);
    return this;
  }

  public FakeDesks canOpen(Mode mode) {
    problems.remove(mode);
    return this;
  }

  public FakeDesk desk(Mode mode) {
    return desks.get(mode);
  }

  public Settings written() {
    return settings;
  }

  /// The data that was filled with samples.
  public List<Mode> filled() {
    return List.copyOf(filled);
  }

  @Override
  public Opening open(Mode mode) {
    return Optional.ofNullable(problems.get(mode))
        .<Opening>map(Opening.NotOpened::new)
        .orElseGet(() -> new Opening.Opened(desks.get(mode).open()));
  }

  @Override
  public void fillWithSampleData(Desk rehearsal) {
    filled.add(rehearsal.mode());
  }

  /// The weather that was chosen last.
  public Weather.Kind weatherNow() {
    return weather;
  }

  @Override
  public Optional<Weather> weather() {
    return Optional.of(
        new Weather() {
          @Override
          public Kind now() {
            return weather;
          }

          @Override
          public void become(Kind kind) {
            weather = kind;
          }
        });
  }

  /// Backups that lie there, newest first.
  public FakeDesks backedUp(Backup... all) {
    backups = List.of(all);
    return this;
  }

  /// Restoring fails with a sentence.
  public FakeDesks cannotRestore(String problem) {
    restoring = new Restoring.NotRestored(problem);
    return this;
  }

  /// The backups that were put in place.
  public List<Backup> restored() {
    return List.copyOf(restored);
  }

  @Override
  public List<Backup> backups() {
    return backups;
  }

  @Override
  public Restoring restore(Backup backup) {
    restored.add(backup);
    return restoring;
  }

  @Override
  public Path folder() {
    return Path.of("/home/marketer/.local/share/rewarddesk");
  }

  @Override
  public SettingsFile settings() {
    return new SettingsFile() {
      @Override
      public Settings read() {
        return settings;
      }

      @Override
      public void write(Settings changed) {
        settings = changed;
      }
    };
  }

  @Override
  public SecretStore secrets() {
    return new SecretStore() {
      @Override
      public Optional<ApiKey> read(Mode mode) {
        return Optional.ofNullable(keys.get(mode));
      }

      @Override
      public void write(ApiKey key) {
        keys.put(key.mode(), key);
      }

      @Override
      public void delete(Mode mode) {
        keys.remove(mode);
      }

      @Override
      public String place() {
        return "the system's secret store (GNOME Keyring)";
      }
    };
  }

  @Override
  public KeyProbe keyProbe() {
    return probe;
  }
}
