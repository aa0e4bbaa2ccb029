package app.rewarddesk.rehearsal;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything the simulated account holds. The objects are JSON as Stripe shows them, with plain
/// ids where one refers to another; [Presenter] makes answers of them.
final class Books {
  final Table customers = new Table("customer");
  final Table balanceTransactions = new Table("customer_balance_transaction");
  final Table subscriptions = new Table("subscription");
  final Table discounts = new Table("discount");
  final Table coupons = new Table("coupon");
  final Table promotionCodes = new Table("promotion_code");
  final Table products = new Table("product");
  final Table prices = new Table("price");
  final Table invoices = new Table("invoice");
  final Table invoiceItems = new Table("invoiceitem");
  final Table invoicePayments = new Table("invoice_payment");
  final Table charges = new Table("charge");
  final Table refunds = new Table("refund");
  final Table disputes = new Table("dispute");
  final Table sessions = new Table("checkout.session");
  final Table events = new Table("event");

  /// Customers whose bank says no.
  final Set<String> declining = new HashSet<>();

  private final Map<String, Table> byKind =
      Stream.of(
              customers,
              balanceTransactions,
              subscriptions,
              discounts,
              coupons,
              promotionCodes,
              products,
              prices,
              invoices,
              invoiceItems,
              invoicePayments,
              charges,
              refunds,
              disputes,
              sessions,
              events)
          .collect(Collectors.toUnmodifiableMap(Table::kind, Function.identity()));

  /// The table of one kind of object, such as `coupon`; none for kinds that are not kept.
  Optional<Table> of(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }
}
