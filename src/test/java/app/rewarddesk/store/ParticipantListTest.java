package app.rewarddesk.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class ParticipantListTest {

  @Nested
  class InMemory extends ParticipantListContract {
    @Override
    Ports empty() {
      return Ports.inMemory();
    }
  }

  @Nested
  class OnH2 extends ParticipantListContract {
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
