package app.rewarddesk.store;

import app.rewarddesk.work.StorageFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// Writes groups of works, each group in one transaction and with one commit. A work that fails is
/// undone alone and harms nobody else. When the commit fails, the whole group has failed, and so
/// has everything that comes later: what H2 has in memory is then no longer what is on the disk.
final class GroupCommit {
  private final Connection connection;
  private final DSLContext dsl;
  private final Trouble trouble;

  /// @param connection used for nothing else, so that H2 keeps its statements ready
  GroupCommit(Connection connection, Trouble trouble) {
    this.connection = connection;
    this.dsl = DSL.using(connection, SQLDialect.H2);
    this.trouble = trouble;
  }

  /// Gives each write of the group its outcome.
  void commit(List<PendingWrite<?>> group) {
    try {
      trouble.check();
      write(group);
    } catch (StorageFailure e) {
      group.forEach(write -> write.failToo(e));
    } catch (SQLException | RuntimeException | Error e) {
      StorageFailure failure = trouble.broken(e);
      group.forEach(write -> write.failToo(failure));
    }
  }

  private void write(List<PendingWrite<?>> group) throws SQLException {
    boolean changed = false;
    boolean durable = false;
    for (PendingWrite<?> write : group) {
      boolean done = attempt(write);
      changed |= done;
      durable |= done && write.kind() != PendingWrite.Kind.SOON;
    }
    if (changed) {
      connection.commit();
    } else {
      connection.rollback();
    }
    if (durable) {
      Database.sync(dsl);
    }
  }

  /// @return false when the work failed and left nothing
  private boolean attempt(PendingWrite<?> write) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      write.run(dsl);
      return true;
    } catch (RuntimeException | Error e) {
      connection.rollback(before);
      write.fail(e);
      return false;
    }
  }
}
