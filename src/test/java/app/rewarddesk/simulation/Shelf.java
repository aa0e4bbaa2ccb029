package app.rewarddesk.simulation;

import app.rewarddesk.store.Ports;
import app.rewarddesk.store.Store;
import app.rewarddesk.store.StoreFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where the ledger lies while no process has it open.
sealed interface Shelf {

  /// The ledger as a process opens it.
  Ports open();

  /// The process is gone.
  void close();

  /// The real store, on a real file.
  static Shelf onDisk(Path folder) {
    return new OnDisk(folder, new ArrayList<>());
  }

  /// The same rules without a file.
  static Shelf inMemory() {
    return new InMemory(Ports.inMemory());
  }

  record OnDisk(Path folder, List<Store> opened) implements Shelf {
    @Override
    public Ports open() {
      Store store = StoreFiles.open(folder);
      opened.add(store);
      return Ports.of(store);
    }

    @Override
    public void close() {
      opened.forEach(Store::close);
      opened.clear();
    }
  }

  record InMemory(Ports ports) implements Shelf {
    @Override
    public Ports open() {
      return ports;
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
