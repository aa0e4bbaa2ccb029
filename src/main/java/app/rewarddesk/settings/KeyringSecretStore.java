package app.rewarddesk.settings;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the keys in the system's own secret store: GNOME Keyring, KWallet, the macOS keychain or
/// the Windows credential store. Each call runs on a thread of its own and is waited for only so
/// long, since a locked store may wait for a person for ever.
public final class KeyringSecretStore implements SecretStore {
  private static final Logger LOG = LoggerFactory.getLogger(KeyringSecretStore.class);
  private static final String SERVICE = "RewardDesk";

  /// Long enough for a person to unlock the store.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration PROBE_PATIENCE = Duration.ofSeconds(4);

  private final Keyring keyring;

  private KeyringSecretStore(Keyring keyring) {
    this.keyring = keyring;
  }

  /// The system's secret store, if it takes an entry and gives it back; empty where there is none
  /// or nobody unlocks it. Takes seconds at most.
  public static Optional<SecretStore> probe() {
    try {
      return Optional.of(await(KeyringSecretStore::tryOut, PROBE_PATIENCE));
    } catch (Unavailable e) {
      LOG.info("The system's secret store is not used: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static SecretStore tryOut() throws BackendNotSupportedException, PasswordAccessException {
    Keyring keyring = Keyring.create();
    String account = "probe-" + UUID.randomUUID();
    keyring.setPassword(SERVICE, account, account);
    String given = keyring.getPassword(SERVICE, account);
    keyring.deletePassword(SERVICE, account);
    if (!account.equals(given)) {
      throw new PasswordAccessException("It gave back something else than it was given");
    }
    return new KeyringSecretStore(keyring);
  }

  @Override
  public Optional<ApiKey> read(Mode mode) {
    return call(() -> ApiKey.parse(password(mode)));
  }

  @Override
  public void write(ApiKey key) {
    call(
        () -> {
          keyring.setPassword(SERVICE, account(key.mode()), key.secret());
          return Optional.of(key);
        });
  }

  @Override
  public void delete(Mode mode) {
    call(
        () -> {
          if (!password(mode).isEmpty()) {
            keyring.deletePassword(SERVICE, account(mode));
          }
          return Optional.empty();
        });
  }

  @Override
  public String place() {
    return "the system's secret store (" + name(keyring.getKeyringStorageType()) + ")";
  }

  private static String name(KeyringStorageType type) {
    return switch (type) {
      case GNOME_KEYRING -> "GNOME Keyring";
      case KWALLET -> "KWallet";
      case OSX_KEYCHAIN, LEGACY_OSX_KEYCHAIN -> "macOS Keychain";
      case WINDOWS_CREDENTIAL_STORE -> "Windows Credential Manager";
    };
  }

  /// Blank when there is none: the library has no other way to say so than this exception.
  private String password(Mode mode) {
    try {
      String password = keyring.getPassword(SERVICE, account(mode));
      return password == null ? "" : password;
    } catch (PasswordAccessException e) {
      LOG.debug("No key of mode {} in the system's secret store", mode.code(), e);
      return "";
    }
  }

  private static String account(Mode mode) {
    return "stripe-" + mode.code();
  }

  private static <T> T call(Callable<T> work) {
    try {
      return await(work, PATIENCE);
    } catch (Unavailable e) {
      throw new IllegalStateException("The system's secret store does not answer", e);
    }
  }

  private static <T> T await(Callable<T> work, Duration patience) throws Unavailable {
    var result = new CompletableFuture<T>();
    Thread.ofPlatform().daemon().name("secret-store").start(() -> complete(result, work));
    try {
      return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Unavailable("no answer within " + patience.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new Unavailable(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts threads here", e);
    }
  }

  /// The library throws whatever its back end does, a NullPointerException among them.
  @SuppressWarnings("CatchGeneric")
  private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
    try {
      result.complete(work.call());
    } catch (Exception e) {
      result.completeExceptionally(e);
    }
  }

  private static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    private Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
