package app.rewarddesk.store;

import java.util.List;
import org.jooq.Batch;
import org.jooq.DSLContext;
import org.jooq.TableRecord;

/// Writes many rows inside one transaction, in batches that each are on the disk before the next
/// begins.
final class Bulk {
  /// How many rows to put into a batch.
  static final int ROWS = 5_000;

  private Bulk() {}

  static void insert(DSLContext dsl, List<? extends TableRecord<?>> rows) {
    for (List<? extends TableRecord<?>> some : Chunks.of(rows, ROWS)) {
      var _ = run(dsl, dsl.batchInsert(some));
    }
  }

  /// @return how many rows each statement of the batch changed
  static int[] run(DSLContext dsl, Batch batch) {
    int[] changed = batch.execute();
    Database.sync(dsl);
    return changed;
  }
}
