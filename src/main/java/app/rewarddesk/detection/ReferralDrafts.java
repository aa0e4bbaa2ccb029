package app.rewarddesk.detection;

import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.referral.ReferralId;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.Side;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The referrals of a campaign's book, each made a draft when it is first asked for.
final class ReferralDrafts {
  private final Map<EmailAddress, Referral> known;
  private final Map<ReferralId, List<PaymentSeen>> payments;
  private final Map<ReferralId, List<Reward>> rewards;
  private final Map<EmailAddress, ReferralDraft> drafts = new LinkedHashMap<>();

  ReferralDrafts(CampaignBook book) {
    known =
        book.referrals().stream().collect(Collectors.toMap(Referral::invitee, Function.identity()));
    payments = book.payments().stream().collect(Collectors.groupingBy(PaymentSeen::referral));
    rewards =
        book.rewards().stream()
            .filter(reward -> reward.side() == Side.PARTICIPANT)
            .collect(Collectors.groupingBy(Reward::referral));
  }

  /// The referral of an invitee; empty when nobody referred them.
  Optional<Referral> referralOf(EmailAddress invitee) {
    return Optional.ofNullable(drafts.get(invitee))
        .map(ReferralDraft::referral)
        .or(() -> Optional.ofNullable(known.get(invitee)));
  }

  /// The draft of a referral, of a new one when it is not known.
  ReferralDraft draft(Referral referral) {
    return drafts.computeIfAbsent(
        referral.invitee(),
        invitee ->
            known.containsKey(invitee)
                ? ReferralDraft.known(
                    referral,
                    payments.getOrDefault(referral.id(), List.of()),
                    rewards.getOrDefault(referral.id(), List.of()))
                : ReferralDraft.begun(referral));
  }

  /// All drafts made so far, in their order.
  Collection<ReferralDraft> all() {
    return drafts.values();
  }
}
