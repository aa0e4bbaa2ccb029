package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.CUSTOMERS;
import static app.rewarddesk.store.jooq.Tables.HELD_DISCOUNTS;
import static app.rewarddesk.store.jooq.Tables.SUBSCRIPTIONS;
import static app.rewarddesk.store.jooq.Tables.SYNC_READS;
import static java.util.stream.Collectors.partitioningBy;
import static org.jooq.impl.DSL.max;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.HeldDiscount;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.issuing.CustomerDirectory;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.store.jooq.tables.records.CustomersRecord;
import app.rewarddesk.store.jooq.tables.records.SubscriptionsRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  public void keep(List<CustomerAccount> accounts) {
    Map<CustomerId, CustomerSnapshot> customers = new LinkedHashMap<>();
    Map<SubscriptionId, SubscriptionSnapshot> subscriptions = new LinkedHashMap<>();
    for (CustomerAccount account : accounts) {
      customers.put(account.customer().id(), account.customer());
      account.subscriptions().forEach(one -> subscriptions.put(one.id(), one));
    }
    Map<Boolean, List<CustomerSnapshot>> byDeleted =
        customers.values().stream().collect(partitioningBy(CustomerSnapshot::deleted));
    database.changeSoon(
        dsl -> {
          long read = lastRead(dsl);
          CustomerRows.keepCustomers(dsl, read, byDeleted.getOrDefault(false, List.of()));
          CustomerRows.keepSubscriptions(dsl, read, subscriptions.values());
          markDeleted(dsl, byDeleted.getOrDefault(true, List.of()));
        });
  }

  /// Stripe tells nothing else of a deleted customer, so what was known of it stays.
  private static void markDeleted(DSLContext dsl, List<CustomerSnapshot> deleted) {
    if (!deleted.isEmpty()) {
      dsl.update(CUSTOMERS)
          .set(CUSTOMERS.DELETED, true)
          .where(CUSTOMERS.ID.eq(any(deleted.stream().map(one -> one.id().value()).toList())))
          .execute();
    }
  }

  /// The read that runs, if one does, must not take this customer for gone.
  private static long lastRead(DSLContext dsl) {
    return dsl.select(max(SYNC_READS.NUMBER))
        .from(SYNC_READS)
        .fetchOptional(max(SYNC_READS.NUMBER))
        .orElse(0L);
  }
}
