package app.rewarddesk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open database. Reading goes on beside a write; writes follow each other, so that none waits
/// for another's row locks and nothing deadlocks. Writes that come at the same time share a commit
/// ([WriteQueue]). Once the disk failed, every method throws [app.rewarddesk.work.StorageFailure].
final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final JdbcConnectionPool pool;
  private final Connection writer;
  private final DSLContext context;
  private final Trouble trouble;
  private final WriteQueue queue;
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();
  private boolean closed;

  /// @param mostTogether how many writes may share a commit
  Database(JdbcConnectionPool pool, Trouble trouble, int mostTogether) throws SQLException {
    this.pool = pool;
    this.trouble = trouble;
    this.context = DSL.using(pool, SQLDialect.H2);
    this.writer = pool.getConnection();
    writer.setAutoCommit(false);
    this.queue = new WriteQueue(new GroupCommit(writer, trouble)::commit, mostTogether);
  }

  /// Reads in one transaction.
  <T> T read(Function<DSLContext, T> work) {
    return whileOpen(() -> context.transactionResult(inside -> work.apply(inside.dsl())));
  }

  /// Writes in one transaction, which it may share with others that write now. When this returns,
  /// the change is on the disk.
  <T> T write(Function<DSLContext, T> work) {
    return write(PendingWrite.Kind.DURABLE, work);
  }

  void change(Consumer<DSLContext> work) {
    write(PendingWrite.Kind.DURABLE, done(work));
  }

  /// The same for what may take long: nobody shares its transaction.
  <T> T writeLong(Function<DSLContext, T> work) {
    return write(PendingWrite.Kind.LONG, work);
  }

  void changeLong(Consumer<DSLContext> work) {
    write(PendingWrite.Kind.LONG, done(work));
  }

  /// Writes what may get lost if the computer stops now, since it can be found out again. All see
  /// it at once; the disk gets it with the next write, or half a second later.
  <T> T writeSoon(Function<DSLContext, T> work) {
    return write(PendingWrite.Kind.SOON, work);
  }

  void changeSoon(Consumer<DSLContext> work) {
    write(PendingWrite.Kind.SOON, done(work));
  }

  private static Function<DSLContext, Boolean> done(Consumer<DSLContext> work) {
    return dsl -> {
      work.accept(dsl);
      return true;
    };
  }

  private <T> T write(PendingWrite.Kind kind, Function<DSLContext, T> work) {
    return whileOpen(() -> queue.run(new PendingWrite<>(kind, work)));
  }

  /// Has all that was done so far written to the disk, by H2 and by the operating system; open
  /// transactions stay open. Long writes ask for it now and then, since H2 uses space again that
  /// has been free for some seconds, and what made it free must be on the disk by then.
  static void sync(DSLContext dsl) {
    dsl.query("checkpoint sync").execute();
  }

  /// Waits for what is running, then closes the file. After a failure of the disk, what H2 still
  /// has in memory is thrown away.
  @Override
  public void close() {
    inUse.writeLock().lock();
    try {
      closed = true;
      if (trouble.isKnown()) {
        abandon();
      } else {
        writer.close();
      }
      pool.dispose();
    } catch (SQLException e) {
      LOG.warn("The database did not close in order", e);
    } finally {
      inUse.writeLock().unlock();
    }
  }

  private void abandon() throws SQLException {
    try (var statement = writer.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      LOG.info("The database had closed by itself", e);
    }
  }

  private <T> T whileOpen(Supplier<T> work) {
    inUse.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("The store is closed");
      }
      trouble.check();
      return work.get();
    } catch (DataAccessException e) {
      throw trouble.behind(e).map(RuntimeException.class::cast).orElse(e);
    } finally {
      inUse.readLock().unlock();
    }
  }
}
