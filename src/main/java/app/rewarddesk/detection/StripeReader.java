package app.rewarddesk.detection;

import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.SubscriptionSnapshot;
import java.util.List;

/// Reads Stripe's lists, a page of 100 at a time.
public interface StripeReader {

  /// The account that the key belongs to.
  Account account();

  /// How many calls were made through this reader since it was opened.
  long requests();

  /// The page of customers behind a cursor.
  ///
  /// @param after the id that ended the page before; blank for the first page
  Page<CustomerSnapshot> customers(String after);

  /// The page of subscriptions, in every state, behind a cursor, with the discounts they hold.
  ///
  /// @param after the id that ended the page before; blank for the first page
  Page<SubscriptionSnapshot> subscriptions(String after);

  /// Whose key it is.
  sealed interface Account {

    /// @param id `acct_…`
    /// @param name as Stripe has it; blank where there is none
    record Is(String id, String name) implements Account {}

    /// Stripe does not tell: the key may not read the account, and the refusal named none.
    record Untold() implements Account {}

    /// It could not be asked.
    ///
    /// @param problem what is so and what to do, one sentence or two for a person
    record Unread(String problem) implements Account {}
  }

  /// A page of a list.
  sealed interface Page<T> {

    /// @param next where the next page begins; blank when this is the last
    record Of<T>(List<T> items, String next) implements Page<T> {
      public Of {
        items = List.copyOf(items);
      }
    }

    /// The page could not be read.
    ///
    /// @param problem what is so and what to do, one sentence or two for a person
    record Unread<T>(String problem) implements Page<T> {}
  }
}
