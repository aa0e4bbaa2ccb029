package app.rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.db.MVSecondaryIndex;
import org.h2.mvstore.db.RowDataType;
import org.h2.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// H2 files the types of indexes under their hashes in the data file. Two different types of the
/// same hash go well until a program is killed in the middle of a long write: then H2 takes one for
/// the other, and the file does not open.
class IndexTypesTest {
  @TempDir private Path folder;

  @Test
  void noTwoTypesOfIndexesHaveTheSameHash() {
    Map<Integer, RowDataType> types = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    try (Store store = StoreFiles.open(folder)) {
      for (Index index : indexes(store)) {
        RowDataType type = index.getRowFactory().getRowDataType();
        RowDataType other = types.putIfAbsent(type.hashCode(), type);
        if (other != null && !other.equals(type)) {
          wrong.add(index.getName());
        }
      }
    }

    assertThat(types).hasSizeGreaterThan(20);
    assertThat(wrong).as("change the order or a direction of their columns").isEmpty();
  }

  private static List<Index> indexes(Store store) {
    List<Index> all = new ArrayList<>();
    store
        .database()
        .read(
            dsl ->
                dsl.connectionResult(
                    connection -> {
                      var session =
                          (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
                      for (Table table : session.getDatabase().getAllTablesAndViews()) {
                        table.getIndexes().stream()
                            .filter(MVSecondaryIndex.class::isInstance)
                            .forEach(all::add);
                      }
                      return true;
                    }));
    return all;
  }
}
