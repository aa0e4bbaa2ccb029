package app.rewarddesk.app;

import app.rewarddesk.desk.Backup;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.desk.Desks;
import app.rewarddesk.desk.Weather;
import app.rewarddesk.rehearsal.RehearsalOptions;
import app.rewarddesk.rehearsal.RehearsalStripe;
import app.rewarddesk.rehearsal.SampleCampaign;
import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.settings.JsonSettingsFile;
import app.rewarddesk.settings.KeyProbe;
import app.rewarddesk.settings.KeyReport;
import app.rewarddesk.settings.KeySource;
import app.rewarddesk.settings.KeyringSecretStore;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.OwnerFileSecretStore;
import app.rewarddesk.settings.SecretStore;
import app.rewarddesk.settings.SettingsFile;
import app.rewarddesk.store.Openings;
import app.rewarddesk.store.Store;
import app.rewarddesk.store.StoreOpening;
import app.rewarddesk.stripe.ApiBase;
import app.rewarddesk.stripe.StripeKeyProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The composition root: what works on one data folder, wired by hand. Opening a desk asks Stripe
/// nothing, so what is local works without a connection.
public final class Services implements Desks {
  private static final Logger LOG = LoggerFactory.getLogger(Services.class);

  private final Path folder;
  private final Environment environment;
  private final Clock clock;
  private final SettingsFile settings;
  private final Supplier<SecretStore> secrets;
  private final KeySource keys;
  private final Set<Mode> open = ConcurrentHashMap.newKeySet();
  private volatile List<SampleCampaign> samples = List.of();
  private final AtomicReference<Optional<Weather>> weather =
      new AtomicReference<>(Optional.empty());

  /// @param folder the data folder; made when something is opened in it
  /// @param secrets where keys are kept; asked only when a key is needed that is not set
  Services(Path folder, Environment environment, Clock clock, Supplier<SecretStore> secrets) {
    this.folder = folder;
    this.environment = environment;
    this.clock = clock;
    this.settings = new JsonSettingsFile(folder.resolve("settings.json"));
    this.secrets = secrets;
    this.keys = new KeySource(environment.stripeKey(), secrets, settings);
  }

  /// Those of a person's own folder, with keys in the system's secret store, or a file in the
  /// folder where there is none.
  static Services in(Path folder, Environment environment) {
    return new Services(
        folder, environment, Clock.systemUTC(), new Once<>(() -> secretStore(folder, environment)));
  }

  private static SecretStore secretStore(Path folder, Environment environment) {
    var file = new OwnerFileSecretStore(folder.resolve("keys"));
    return environment.mayHaveSecretStore(System.getProperty("os.name"))
        ? KeyringSecretStore.probe().orElse(file)
        : file;
  }

  @Override
  public Opening open(Mode mode) {
    try {
      DataFolder.make(folder);
    } catch (IOException e) {
      LOG.error("The data folder {} cannot be made", folder, e);
      return new Opening.NotOpened(
          "The data folder " + folder + " cannot be made. Choose another one.");
    }
    return switch (Store.open(folder.resolve(mode.code()), clock)) {
      case StoreOpening.NotOpened notOpened -> new Opening.NotOpened(notOpened.problem());
      case StoreOpening.Opened(var store) -> open(mode, store);
    };
  }

  private Opening open(Mode mode, Store store) {
    return switch (reach(mode)) {
      case Reach.Not(var problem) -> {
        store.close();
        yield new Opening.NotOpened(problem);
      }
      case Reach.By(var way) -> {
        open.add(mode);
        Desk desk = new DeskMaker(store, way.andThen(() -> open.remove(mode)), clock).desk(mode);
        int leftOpen = desk.ledger().unconfirmLeftOpen(clock.instant());
        if (leftOpen > 0) {
          LOG.warn("{} rewards were under way when the program ended; unconfirmed now", leftOpen);
        }
        lookFirstInOlderData(store.openings(folder.resolve(mode.code())), desk);
        desk.bringUpToDate();
        yield new Opening.Opened(desk);
      }
    };
  }

  /// Data of an earlier time does not know what was given since.
  private void lookFirstInOlderData(Openings openings, Desk desk) {
    if (openings.isDataOfEarlierTime()) {
      LOG.warn("The data was put back to an earlier state; rewards are looked for before sending");
      desk.ledger().lookFirstAtAll(clock.instant());
    }
    openings.count();
  }

  /// Whether Stripe can be reached at all, before anything is asked of it.
  private sealed interface Reach {
    record By(StripeReach way) implements Reach {}

    record Not(String problem) implements Reach {}
  }

  private Reach reach(Mode mode) {
    try {
      return switch (mode) {
        case REHEARSAL -> rehearsal();
        case TEST, LIVE ->
            keys.of(mode)
                .map(this::reach)
                .orElseGet(
                    () -> new Reach.Not("There is no Stripe key for " + mode.code() + " mode."));
      };
    } catch (IllegalArgumentException e) {
      LOG.info("A setting is wrong", e);
      return new Reach.Not(String.valueOf(e.getMessage()));
    }
  }

  private Reach reach(ApiKey key) {
    return switch (environment.apiBase(settings.read())) {
      case ApiBase.Parsed.Wrong(var problem) -> new Reach.Not(problem);
      case ApiBase.Parsed.Right(var base) ->
          new Reach.By(
              new StripeReach(
                  key,
                  base,
                  environment.rate(base, key.mode()),
                  environment.quietTime(base),
                  () -> {}));
    };
  }

  private Reach rehearsal() {
    RehearsalStripe stripe;
    try {
      stripe =
          RehearsalStripe.start(
              RehearsalOptions.sampleCompany()
                  .withJournal(folder.resolve("rehearsal-stripe.journal"))
                  .withClock(clock));
    } catch (UncheckedIOException e) {
      LOG.error("The rehearsal Stripe cannot be started in {}", folder, e);
      return new Reach.Not(
          "The simulated Stripe cannot be started: its journal in "
              + folder
              + " cannot be used. Choose another data folder.");
    }
    samples = stripe.sampleCampaigns();
    weather.set(Optional.of(new RehearsalWeather(stripe, clock)));
    ApiKey key =
        ApiKey.parse(stripe.key())
            .orElseThrow(() -> new IllegalStateException("The rehearsal's key has another shape"));
    var base = new ApiBase(stripe.base());
    return new Reach.By(
        new StripeReach(
            key,
            base,
            environment.rate(base, Mode.REHEARSAL),
            environment.quietTime(base),
            stripe::close));
  }

  @Override
  public void fillWithSampleData(Desk rehearsal) {
    if (rehearsal.campaigns().all().isEmpty()) {
      new SampleCompanyImport(rehearsal).run(samples);
    }
  }

  @Override
  public Optional<Weather> weather() {
    return weather.get();
  }

  @Override
  public List<Backup> backups() {
    return Stream.of(Mode.values())
        .flatMap(
            mode ->
                Store.backups(folder.resolve(mode.code()), clock).stream()
                    .map(one -> new Backup(mode, one.file(), one.madeAt(), one.bytes())))
        .sorted(Comparator.comparing(Backup::madeAt).reversed())
        .toList();
  }

  @Override
  public Restoring restore(Backup backup) {
    if (open.contains(backup.mode())) {
      return new Restoring.NotRestored(
          "The " + backup.mode().code() + " data is open. Close it, then try again.");
    }
    return switch (Store.restore(folder.resolve(backup.mode().code()), backup.file(), clock)) {
      case app.rewarddesk.store.Restoring.Restored(var keptAside) ->
          new Restoring.Restored(keptAside);
      case app.rewarddesk.store.Restoring.NotRestored(var problem) ->
          new Restoring.NotRestored(problem);
    };
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public SettingsFile settings() {
    return settings;
  }

  @Override
  public SecretStore secrets() {
    return secrets.get();
  }

  /// Where the key of a run comes from.
  KeySource keys() {
    return keys;
  }

  @Override
  public KeyProbe keyProbe() {
    return (key, progress) ->
        switch (environment.apiBase(settings.read())) {
          case ApiBase.Parsed.Wrong(var problem) -> new KeyReport.Unknown(problem);
          case ApiBase.Parsed.Right(var base) -> new StripeKeyProbe(base).probe(key, progress);
        };
  }
}
