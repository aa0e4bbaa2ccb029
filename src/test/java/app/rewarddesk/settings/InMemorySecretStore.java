package app.rewarddesk.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// A secret store that forgets everything at the end of the test.
public final class InMemorySecretStore implements SecretStore {
  private final Map<Mode, ApiKey> keys = new EnumMap<>(Mode.class);

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
    return "nowhere but this test";
  }
}
