package app.rewarddesk.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class RewardListTest {

  @Nested
  class InMemory extends RewardListContract {
    @Override
    Ports empty() {
      return Ports.inMemory();
    }
  }

  @Nested
  class OnH2 extends RewardListContract {
    @TempDir private Path folder;
    private Store store;

    @Override
    Ports empty() {
      store = StoreFiles.open(folder);
      return Ports.of(store);
    }

    @AfterEach
    void close() {
      store.close();
    }
  }
}
