package app.rewarddesk.store;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// The open database. Reading goes on beside a write; writes follow each other, so that none waits
/// for another's row locks and nothing deadlocks.
final class Database implements AutoCloseable {
  private final JdbcConnectionPool pool;
  private final DSLContext context;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();
  private boolean closed;

  Database(JdbcConnectionPool pool) {
    this.pool = pool;
    this.context = DSL.using(pool, SQLDialect.H2);
  }

  /// Reads in one transaction.
  <T> T read(Function<DSLContext, T> work) {
    return whileOpen(() -> context.transactionResult(inside -> work.apply(inside.dsl())));
  }

  /// Writes in one transaction. When this returns, the change is on the disk.
  <T> T write(Function<DSLContext, T> work) {
    return whileOpen(
        () -> {
          writing.lock();
          try {
            T result = context.transactionResult(inside -> work.apply(inside.dsl()));
            sync(context);
            return result;
          } finally {
            writing.unlock();
          }
        });
  }

  /// Has all that was done so far written to the disk, by H2 and by the operating system; open
  /// transactions stay open. Long writes ask for it now and then, since H2 uses space again that
  /// has been free for some seconds, and what made it free must be on the disk by then.
  static void sync(DSLContext dsl) {
    dsl.query("checkpoint sync").execute();
  }

  void change(Consumer<DSLContext> work) {
    write(
        dsl -> {
          work.accept(dsl);
          return true;
        });
  }

  /// Waits for what is running, then closes the file.
  @Override
  public void close() {
    inUse.writeLock().lock();
    try {
      closed = true;
      pool.dispose();
    } finally {
      inUse.writeLock().unlock();
    }
  }

  private <T> T whileOpen(Supplier<T> work) {
    inUse.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("The store is closed");
      }
      return work.get();
    } finally {
      inUse.readLock().unlock();
    }
  }
}
