package app.rewarddesk.issuing;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.referral.EmailAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The local index of Stripe's customers and subscriptions, as the last sync left it. May be called
/// from several threads.
public interface CustomerDirectory {

  /// Who has these emails, deleted ones included; an email that nobody has is left out.
  Map<EmailAddress, List<CustomerAccount>> byEmail(Collection<EmailAddress> emails);

  /// When the last complete sync ended; empty when there was none.
  Optional<Instant> syncedAt();

  /// Keeps what was seen of customers and of the subscriptions that are with them; of several times
  /// the same one, the last. Of one that was deleted Stripe tells nothing else, so what was known
  /// stays and it is marked deleted. Every later reading sees it; the disk may get it a little
  /// later, since Stripe can be asked again.
  void keep(List<CustomerAccount> accounts);
}
