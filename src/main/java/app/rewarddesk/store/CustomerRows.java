package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.CUSTOMERS;
import static app.rewarddesk.store.jooq.Tables.HELD_DISCOUNTS;
import static app.rewarddesk.store.jooq.Tables.SUBSCRIPTIONS;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.HeldDiscount;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.customer.SubscriptionStatus;
import app.rewarddesk.money.CurrencyCode;
import app.rewarddesk.store.jooq.tables.records.CustomersRecord;
import app.rewarddesk.store.jooq.tables.records.HeldDiscountsRecord;
import app.rewarddesk.store.jooq.tables.records.SubscriptionsRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Stripe's customers and subscriptions as rows, with the discounts they hold. What is known of one
/// is replaced as a whole.
final class CustomerRows {
  private CustomerRows() {}

  /// @param read the number of the read that brought them
  static void keepCustomers(DSLContext dsl, long read, Collection<CustomerSnapshot> customers) {
    replaceDiscounts(
        dsl, HELD_DISCOUNTS.CUSTOMER_ID, customers.stream().map(one -> one.id().value()).toList());
    var _ = dsl.batchMerge(customers.stream().map(one -> row(one, read)).toList()).execute();
    List<HeldDiscountsRecord> discounts = new ArrayList<>();
    for (CustomerSnapshot customer : customers) {
      addDiscounts(
          discounts, HELD_DISCOUNTS.CUSTOMER_ID, customer.id().value(), customer.discounts());
    }
    var _ = dsl.batchInsert(discounts).execute();
  }

  /// @param read the number of the read that brought them
  static void keepSubscriptions(
      DSLContext dsl, long read, Collection<SubscriptionSnapshot> subscriptions) {
    replaceDiscounts(
        dsl,
        HELD_DISCOUNTS.SUBSCRIPTION_ID,
        subscriptions.stream().map(one -> one.id().value()).toList());
    var _ = dsl.batchMerge(subscriptions.stream().map(one -> row(one, read)).toList()).execute();
    List<HeldDiscountsRecord> discounts = new ArrayList<>();
    for (SubscriptionSnapshot one : subscriptions) {
      addDiscounts(discounts, HELD_DISCOUNTS.SUBSCRIPTION_ID, one.id().value(), one.discounts());
    }
    var _ = dsl.batchInsert(discounts).execute();
  }

  private static void replaceDiscounts(
      DSLContext dsl, Field<String> holder, Collection<String> holders) {
    dsl.deleteFrom(HELD_DISCOUNTS)
        .where(holder.eq(DSL.any(holders.toArray(String[]::new))))
        .execute();
  }

  private static void addDiscounts(
      List<HeldDiscountsRecord> rows,
      Field<String> holder,
      String holderId,
      List<HeldDiscount> discounts) {
    for (int place = 0; place < discounts.size(); place++) {
      HeldDiscount discount = discounts.get(place);
      var row = new HeldDiscountsRecord();
      row.set(HELD_DISCOUNTS.CUSTOMER_ID, null);
      row.set(HELD_DISCOUNTS.SUBSCRIPTION_ID, null);
      row.set(holder, holderId);
      row.setPlace(place);
      row.setDiscountId(discount.id());
      row.setCoupon(discount.coupon());
      row.setDescription(discount.description());
      rows.add(row);
    }
  }

  private static CustomersRecord row(CustomerSnapshot customer, long read) {
    var row = new CustomersRecord();
    row.setId(customer.id().value());
    row.setEmail(customer.email());
    row.setEmailKey(RewardRows.key(customer.email()));
    row.setName(customer.name());
    row.setCurrency(customer.currencyCode());
    row.setBalance(customer.balance());
    row.setDeleted(customer.deleted());
    row.setCreatedAt(customer.createdAt());
    row.setSeenInRead(read);
    return row;
  }

  private static SubscriptionsRecord row(SubscriptionSnapshot subscription, long read) {
    var row = new SubscriptionsRecord();
    row.setId(subscription.id().value());
    row.setCustomerId(subscription.customer().value());
    row.setStatus(subscription.status().code());
    row.setCurrency(subscription.currency().code());
    row.setPlan(subscription.plan());
    row.setProducts(TextList.write(subscription.products()));
    row.setCreatedAt(subscription.createdAt());
    row.setUntilAt(subscription.until());
    row.setSeenInRead(read);
    return row;
  }

  static CustomerSnapshot customer(Record row, List<HeldDiscount> discounts) {
    return new CustomerSnapshot(
        new CustomerId(row.get(CUSTOMERS.ID)),
        row.get(CUSTOMERS.EMAIL),
        row.get(CUSTOMERS.NAME),
        row.get(CUSTOMERS.CURRENCY),
        row.get(CUSTOMERS.BALANCE),
        row.get(CUSTOMERS.DELETED),
        row.get(CUSTOMERS.CREATED_AT),
        discounts);
  }

  static SubscriptionSnapshot subscription(Record row, List<HeldDiscount> discounts) {
    return new SubscriptionSnapshot(
        new SubscriptionId(row.get(SUBSCRIPTIONS.ID)),
        new CustomerId(row.get(SUBSCRIPTIONS.CUSTOMER_ID)),
        SubscriptionStatus.of(row.get(SUBSCRIPTIONS.STATUS)),
        new CurrencyCode(row.get(SUBSCRIPTIONS.CURRENCY)),
        row.get(SUBSCRIPTIONS.PLAN),
        TextList.read(row.get(SUBSCRIPTIONS.PRODUCTS)),
        discounts,
        row.get(SUBSCRIPTIONS.CREATED_AT),
        row.get(SUBSCRIPTIONS.UNTIL_AT));
  }

  static HeldDiscount discount(Record row) {
    return new HeldDiscount(
        row.get(HELD_DISCOUNTS.DISCOUNT_ID),
        row.get(HELD_DISCOUNTS.COUPON),
        row.get(HELD_DISCOUNTS.DESCRIPTION));
  }
}
