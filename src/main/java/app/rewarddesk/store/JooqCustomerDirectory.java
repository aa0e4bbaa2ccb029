package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.CUSTOMERS;
import static app.rewarddesk.store.jooq.Tables.HELD_DISCOUNTS;
import static app.rewarddesk.store.jooq.Tables.SUBSCRIPTIONS;
import static app.rewarddesk.store.jooq.Tables.SYNC_READS;
import static org.jooq.impl.DSL.max;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.HeldDiscount;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.issuing.CustomerDirectory;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.store.jooq.tables.records.CustomersRecord;
import app.rewarddesk.store.jooq.tables.records.SubscriptionsRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/// The index of Stripe's customers, asked by email.
final class JooqCustomerDirectory implements CustomerDirectory {
  private static final int EMAILS_A_QUERY = 2_000;

  private final Database database;

  JooqCustomerDirectory(Database database) {
    this.database = database;
  }

  @Override
  public Map<EmailAddress, List<CustomerAccount>> byEmail(Collection<EmailAddress> emails) {
    Map<EmailAddress, List<CustomerAccount>> found = new HashMap<>();
    for (List<EmailAddress> some : Chunks.of(emails, EMAILS_A_QUERY)) {
      for (var accounts : database.read(dsl -> accounts(dsl, some)).entrySet()) {
        found.put(new EmailAddress(accounts.getKey()), accounts.getValue());
      }
    }
    return found;
  }

  private static Map<String, List<CustomerAccount>> accounts(
      DSLContext dsl, List<EmailAddress> emails) {
    List<CustomersRecord> customers =
        dsl.selectFrom(CUSTOMERS)
            .where(CUSTOMERS.EMAIL_KEY.eq(any(emails.stream().map(EmailAddress::value).toList())))
            .orderBy(CUSTOMERS.CREATED_AT, CUSTOMERS.ID)
            .fetch();
    List<String> ids = customers.stream().map(CustomersRecord::getId).toList();
    Map<String, List<HeldDiscount>> discounts = discounts(dsl, HELD_DISCOUNTS.CUSTOMER_ID, ids);
    Map<String, List<SubscriptionSnapshot>> subscriptions = subscriptions(dsl, ids);
    Map<String, List<CustomerAccount>> accounts = new HashMap<>();
    for (CustomersRecord row : customers) {
      accounts
          .computeIfAbsent(row.getEmailKey(), _ -> new ArrayList<>())
          .add(
              new CustomerAccount(
                  CustomerRows.customer(row, discounts.getOrDefault(row.getId(), List.of())),
                  subscriptions.getOrDefault(row.getId(), List.of())));
    }
    return accounts;
  }

  private static Map<String, List<SubscriptionSnapshot>> subscriptions(
      DSLContext dsl, List<String> customers) {
    List<SubscriptionsRecord> rows =
        dsl.selectFrom(SUBSCRIPTIONS)
            .where(SUBSCRIPTIONS.CUSTOMER_ID.eq(any(customers)))
            .orderBy(SUBSCRIPTIONS.CREATED_AT, SUBSCRIPTIONS.ID)
            .fetch();
    Map<String, List<HeldDiscount>> discounts =
        discounts(
            dsl,
            HELD_DISCOUNTS.SUBSCRIPTION_ID,
            rows.stream().map(SubscriptionsRecord::getId).toList());
    Map<String, List<SubscriptionSnapshot>> subscriptions = new HashMap<>();
    for (SubscriptionsRecord row : rows) {
      subscriptions
          .computeIfAbsent(row.getCustomerId(), _ -> new ArrayList<>())
          .add(CustomerRows.subscription(row, discounts.getOrDefault(row.getId(), List.of())));
    }
    return subscriptions;
  }

  private static Map<String, List<HeldDiscount>> discounts(
      DSLContext dsl, Field<String> holder, List<String> holders) {
    return dsl.selectFrom(HELD_DISCOUNTS)
        .where(holder.eq(any(holders)))
        .orderBy(holder, HELD_DISCOUNTS.PLACE)
        .fetchGroups(row -> row.get(holder), CustomerRows::discount);
  }

  private static QuantifiedSelect<Record1<String>> any(List<String> values) {
    return DSL.any(values.toArray(String[]::new));
  }

  @Override
  public Optional<Instant> syncedAt() {
    return database.read(
        dsl ->
            dsl.select(max(SYNC_READS.ENDED_AT))
                .from(SYNC_READS)
                .fetchOptional(max(SYNC_READS.ENDED_AT)));
  }

  @Override
  public void keep(CustomerAccount account) {
    if (database.read(dsl -> isKnown(dsl, account))) {
      return;
    }
    database.changeSoon(
        dsl -> {
          if (account.customer().deleted()) {
            markDeleted(dsl, account);
            return;
          }
          long read = lastRead(dsl);
          CustomerRows.keepCustomers(dsl, read, List.of(account.customer()));
          CustomerRows.keepSubscriptions(dsl, read, account.subscriptions());
        });
  }

  /// Most fresh readings show what the last sync has shown.
  private static boolean isKnown(DSLContext dsl, CustomerAccount account) {
    CustomerSnapshot customer = account.customer();
    String id = customer.id().value();
    Optional<CustomersRecord> row =
        dsl.selectFrom(CUSTOMERS).where(CUSTOMERS.ID.eq(id)).fetchOptional();
    if (row.isEmpty() || customer.deleted()) {
      return row.isPresent() && row.get().getDeleted();
    }
    return CustomerRows.customer(
                row.get(),
                discounts(dsl, HELD_DISCOUNTS.CUSTOMER_ID, List.of(id)).getOrDefault(id, List.of()))
            .equals(customer)
        && (account.subscriptions().isEmpty()
            || subscriptions(dsl, List.of(id))
                .getOrDefault(id, List.of())
                .containsAll(account.subscriptions()));
  }

  /// Stripe tells nothing else of a deleted customer, so what was known of it stays.
  private static void markDeleted(DSLContext dsl, CustomerAccount account) {
    dsl.update(CUSTOMERS)
        .set(CUSTOMERS.DELETED, true)
        .where(CUSTOMERS.ID.eq(account.customer().id().value()))
        .execute();
  }

  /// The read that runs, if one does, must not take this customer for gone.
  private static long lastRead(DSLContext dsl) {
    return dsl.select(max(SYNC_READS.NUMBER))
        .from(SYNC_READS)
        .fetchOptional(max(SYNC_READS.NUMBER))
        .orElse(0L);
  }
}
