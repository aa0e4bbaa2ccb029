package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.CUSTOMERS;
import static app.rewarddesk.store.jooq.Tables.HELD_DISCOUNTS;
import static app.rewarddesk.store.jooq.Tables.STRIPE_ACCOUNT;
import static app.rewarddesk.store.jooq.Tables.SUBSCRIPTIONS;
import static app.rewarddesk.store.jooq.Tables.SYNC_READS;

import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.detection.CustomerIndex;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// The index of Stripe's customers, filled by reads. Each row knows the last read that brought it,
/// so that the end of a read finds what is gone.
final class JooqCustomerIndex implements CustomerIndex {
  private static final int THE_ROW = 1;
  private static final int ROWS_A_STATEMENT = 1_000;

  private final Database database;

  JooqCustomerIndex(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> account() {
    return database.read(JooqCustomerIndex::account);
  }

  private static Optional<String> account(DSLContext dsl) {
    return dsl.select(STRIPE_ACCOUNT.ACCOUNT)
        .from(STRIPE_ACCOUNT)
        .fetchOptional(STRIPE_ACCOUNT.ACCOUNT);
  }

  @Override
  public void adopt(String account, String name, Instant now) {
    database.change(
        dsl -> {
          Optional<String> owner = account(dsl);
          if (owner.isPresent() && !owner.get().equals(account)) {
            throw new IllegalStateException("This data belongs to " + owner.get());
          }
          if (owner.isEmpty()) {
            dsl.insertInto(STRIPE_ACCOUNT)
                .set(STRIPE_ACCOUNT.ONLY_ROW, THE_ROW)
                .set(STRIPE_ACCOUNT.ACCOUNT, account)
                .set(STRIPE_ACCOUNT.NAME, name)
                .set(STRIPE_ACCOUNT.ADOPTED_AT, now)
                .execute();
            AuditTrail.note(dsl, now, "This data belongs to the Stripe account " + account + ".");
          }
        });
  }

  @Override
  public long beginRead(Instant now) {
    return database.write(
        dsl ->
            dsl.insertInto(SYNC_READS)
                .set(SYNC_READS.BEGUN_AT, now)
                .returningResult(SYNC_READS.NUMBER)
                .fetchOptional(SYNC_READS.NUMBER)
                .orElseThrow());
  }

  @Override
  public void keepCustomers(long read, List<CustomerSnapshot> customers) {
    database.change(dsl -> CustomerRows.keepCustomers(dsl, read, customers));
  }

  @Override
  public void keepSubscriptions(long read, List<SubscriptionSnapshot> subscriptions) {
    database.change(dsl -> CustomerRows.keepSubscriptions(dsl, read, subscriptions));
  }

  @Override
  public void endRead(long read, Instant now) {
    database.change(
        dsl -> {
          int gone =
              dsl.update(CUSTOMERS)
                  .set(CUSTOMERS.DELETED, true)
                  .where(CUSTOMERS.SEEN_IN_READ.lt(read))
                  .and(CUSTOMERS.DELETED.isFalse())
                  .execute();
          removeSubscriptionsBefore(dsl, read);
          dsl.update(SYNC_READS)
              .set(SYNC_READS.ENDED_AT, now)
              .where(SYNC_READS.NUMBER.eq(read))
              .execute();
          AuditTrail.note(
              dsl, now, "Stripe's customers were read; " + gone + " of those known are gone.");
        });
  }

  private static void removeSubscriptionsBefore(DSLContext dsl, long read) {
    List<String> gone =
        dsl.select(SUBSCRIPTIONS.ID)
            .from(SUBSCRIPTIONS)
            .where(SUBSCRIPTIONS.SEEN_IN_READ.lt(read))
            .fetch(SUBSCRIPTIONS.ID);
    for (List<String> some : Chunks.of(gone, ROWS_A_STATEMENT)) {
      dsl.deleteFrom(HELD_DISCOUNTS).where(HELD_DISCOUNTS.SUBSCRIPTION_ID.in(some)).execute();
      dsl.deleteFrom(SUBSCRIPTIONS).where(SUBSCRIPTIONS.ID.in(some)).execute();
    }
  }
}
