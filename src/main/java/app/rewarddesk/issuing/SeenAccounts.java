package app.rewarddesk.issuing;

import app.rewarddesk.customer.CustomerAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// What a send sees of accounts, brought into the directory many at a time: one by one it would
/// cost as much as the rewards themselves. What a crash loses, the next sync brings.
final class SeenAccounts {
  private static final int AT_ONCE = 200;

  private final CustomerDirectory customers;
  private final List<CustomerAccount> waiting = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();

  SeenAccounts(CustomerDirectory customers) {
    this.customers = customers;
  }

  void add(CustomerAccount account) {
    lock.lock();
    try {
      waiting.add(account);
      if (waiting.size() >= AT_ONCE) {
        keep();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Brings the rest.
  void keep() {
    lock.lock();
    try {
      if (!waiting.isEmpty()) {
        customers.keep(List.copyOf(waiting));
        waiting.clear();
      }
    } finally {
      lock.unlock();
    }
  }
}
