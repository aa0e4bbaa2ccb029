package app.rewarddesk.store;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.detection.CampaignBook;
import app.rewarddesk.detection.CampaignRegister;
import app.rewarddesk.detection.CampaignSummary;
import app.rewarddesk.detection.ParticipantList;
import app.rewarddesk.detection.ParticipantRow;
import app.rewarddesk.detection.Register;
import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.detection.Revision;
import app.rewarddesk.referral.Participant;
import app.rewarddesk.referral.ParticipantId;
import app.rewarddesk.referral.PaymentSeen;
import app.rewarddesk.referral.Referral;
import app.rewarddesk.reward.Recipient;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.StateName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Campaigns, people and referrals in memory, for tests. Its rewards are those of a ledger in
/// memory. Unlike on the database, changes that fail half-way are not taken back.
public final class InMemoryRegister implements CampaignRegister, Register, ParticipantList {
  private final InMemoryRewardLedger ledger;
  private final InMemoryCustomers customers;
  private final Map<CampaignId, Campaign> campaigns = new LinkedHashMap<>();
  private final Map<CampaignId, Long> revisions = new HashMap<>();
  private final Map<ParticipantId, Participant> participants = new LinkedHashMap<>();

  public InMemoryRegister(InMemoryRewardLedger ledger, InMemoryCustomers customers) {
    this.ledger = ledger;
    this.customers = customers;
  }

  @Override
  public List<CampaignSummary> all() {
    synchronized (ledger) {
      return campaigns.values().stream()
          .sorted(Comparator.comparing(one -> one.name().toLowerCase(Locale.ROOT)))
          .map(
              one ->
                  new CampaignSummary(
                      one,
                      people(one.id()).count(),
                      rewards(one.id())
                          .filter(reward -> reward.state().name() == StateName.DUE)
                          .count()))
          .toList();
    }
  }

  @Override
  public Optional<Campaign> find(CampaignId id) {
    synchronized (ledger) {
      return Optional.ofNullable(campaigns.get(id));
    }
  }

  @Override
  public Optional<Campaign> named(String name) {
    synchronized (ledger) {
      return campaigns.values().stream()
          .filter(one -> one.name().equalsIgnoreCase(name.strip()))
          .findFirst();
    }
  }

  @Override
  public boolean save(Campaign campaign, Instant now) {
    synchronized (ledger) {
      if (named(campaign.name()).filter(one -> !one.id().equals(campaign.id())).isPresent()) {
        return false;
      }
      if (campaigns.put(campaign.id(), campaign) != null) {
        revisions.merge(campaign.id(), 1L, Long::sum);
      }
      for (StoredReward one :
          ledger.all(one -> one.reward.campaign().equals(campaign.id())).toList()) {
        one.reward =
            one.with(
                one.reward.recipient(), campaign.name(), one.reward.state(), one.reward.version());
        if (InMemoryRewardLedger.isIn(one, StateName.ON_HOLD)) {
          one.reward = offering(one.reward, campaign);
        }
      }
      return true;
    }
  }

  private static Reward offering(Reward reward, Campaign campaign) {
    return new Reward(
        reward.id(),
        reward.campaign(),
        reward.campaignName(),
        reward.participant(),
        reward.referral(),
        reward.invitee(),
        reward.side(),
        reward.recipient(),
        campaign.offer(),
        reward.state(),
        reward.version());
  }

  @Override
  public Optional<CampaignBook> book(CampaignId campaign) {
    synchronized (ledger) {
      List<Referral> referrals =
          ledger.referrals.values().stream()
              .filter(one -> one.campaign().equals(campaign))
              .toList();
      return find(campaign)
          .map(
              one ->
                  new CampaignBook(
                      one,
                      revision(campaign),
                      people(campaign).toList(),
                      referrals,
                      ledger.payments.stream()
                          .filter(
                              payment ->
                                  referrals.stream()
                                      .anyMatch(r -> r.id().equals(payment.referral())))
                          .toList(),
                      rewards(campaign).toList()));
    }
  }

  private Stream<Participant> people(CampaignId campaign) {
    return participants.values().stream().filter(one -> one.campaign().equals(campaign));
  }

  private Stream<Reward> rewards(CampaignId campaign) {
    return ledger.all(one -> one.reward.campaign().equals(campaign)).map(one -> one.reward);
  }

  @Override
  public boolean apply(Revision basis, List<RegisterChange> changes, String why, Instant now) {
    synchronized (ledger) {
      if (!revision(basis.campaign()).equals(basis)) {
        return false;
      }
      revisions.merge(basis.campaign(), 1L, Long::sum);
      changes.forEach(change -> apply(change, why, now));
      return true;
    }
  }

  private Revision revision(CampaignId campaign) {
    return new Revision(campaign, revisions.getOrDefault(campaign, 0L));
  }

  private void apply(RegisterChange change, String why, Instant now) {
    switch (change) {
      case RegisterChange.AddParticipant(var participant) -> add(participant);
      case RegisterChange.ChangeParticipant(var participant) -> change(participant);
      case RegisterChange.AddReferral(var referral) -> add(referral);
      case RegisterChange.ChangeReferral(var referral) ->
          ledger.referrals.computeIfPresent(
              referral.id(), (_, known) -> known.in(referral.state()));
      case RegisterChange.AddPayment(var payment) -> add(payment);
      case RegisterChange.ChangePayment(var payment) ->
          ledger.payments.replaceAll(known -> isSame(known, payment) ? payment : known);
      case RegisterChange.AddReward(var reward) -> add(reward, why, now);
      case RegisterChange.ChangeReward(var held, var next) ->
          Optional.ofNullable(ledger.rewards.get(held.id()))
              .filter(
                  one ->
                      InMemoryRewardLedger.isIn(
                          one, StateName.DUE, StateName.ON_HOLD, StateName.CANCELLED))
              .filter(one -> one.reward.version() == held.version())
              .ifPresent(one -> one.become(next, now, next.name().title() + " (" + why + ")"));
    }
  }

  private void add(Participant participant) {
    require(campaigns.containsKey(participant.campaign()), "its campaign is known");
    requireUnique(participant);
    require(participants.putIfAbsent(participant.id(), participant) == null, "its id is not taken");
  }

  private void change(Participant participant) {
    if (!participants.containsKey(participant.id())) {
      return;
    }
    requireUnique(participant);
    participants.put(participant.id(), participant);
    for (StoredReward one :
        ledger.all(one -> one.reward.participant().equals(participant.id())).toList()) {
      one.code = participant.code();
      one.reward =
          one.with(
              new Recipient(one.reward.recipient().email(), participant.name()),
              one.reward.campaignName(),
              one.reward.state(),
              one.reward.version());
    }
  }

  private void requireUnique(Participant participant) {
    require(
        people(participant.campaign())
            .filter(one -> !one.id().equals(participant.id()))
            .noneMatch(
                one ->
                    one.email().equals(participant.email())
                        || (!one.code().isEmpty()
                            && one.code().equalsIgnoreCase(participant.code()))),
        "email and code are nobody else's");
  }

  private void add(Referral referral) {
    require(participants.containsKey(referral.participant()), "its participant is known");
    require(
        ledger.referrals.values().stream()
            .noneMatch(
                one ->
                    one.campaign().equals(referral.campaign())
                        && one.invitee().equals(referral.invitee())),
        "the invitee is nobody else's");
    ledger.referrals.put(referral.id(), referral);
  }

  private void add(PaymentSeen payment) {
    require(ledger.referrals.containsKey(payment.referral()), "its referral is known");
    require(ledger.payments.stream().noneMatch(one -> isSame(one, payment)), "it is new");
    ledger.payments.add(payment);
  }

  private static boolean isSame(PaymentSeen one, PaymentSeen other) {
    return one.referral().equals(other.referral())
        && one.paidAt().equals(other.paidAt())
        && one.amount().equals(other.amount());
  }

  private void add(Reward reward, String why, Instant now) {
    require(ledger.referrals.containsKey(reward.referral()), "its referral is known");
    require(
        ledger
            .all(
                one ->
                    one.reward.referral().equals(reward.referral())
                        && one.reward.side() == reward.side())
            .findAny()
            .isEmpty(),
        "a referral earns one reward a side");
    var stored =
        new StoredReward(
            ledger.rewards.size(),
            reward,
            Objects.requireNonNull(participants.get(reward.participant())).code());
    stored.note(now, reward.state().name().title() + " (" + why + ")");
    ledger.rewards.put(reward.id(), stored);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("Not kept: " + rule);
    }
  }

  @Override
  public List<ParticipantRow> page(Filter filter, long offset, int limit) {
    synchronized (ledger) {
      return matching(filter)
          .sorted(
              Comparator.comparing(Participant::email).thenComparing(one -> one.campaign().value()))
          .skip(offset)
          .limit(limit)
          .map(this::row)
          .toList();
    }
  }

  @Override
  public long count(Filter filter) {
    synchronized (ledger) {
      return matching(filter).count();
    }
  }

  private Stream<Participant> matching(Filter filter) {
    String part = filter.search().toLowerCase(Locale.ROOT);
    return participants.values().stream()
        .filter(one -> filter.campaigns().isEmpty() || filter.campaigns().contains(one.campaign()))
        .filter(
            one ->
                Stream.of(one.email().value(), one.name(), one.code())
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part)));
  }

  private ParticipantRow row(Participant participant) {
    Map<StateName, Long> rewards = new HashMap<>();
    ledger
        .all(one -> one.reward.participant().equals(participant.id()))
        .forEach(one -> rewards.merge(one.reward.state().name(), 1L, Long::sum));
    return new ParticipantRow(
        participant,
        Objects.requireNonNull(campaigns.get(participant.campaign())).name(),
        ledger.referrals.values().stream()
            .filter(one -> one.participant().equals(participant.id()))
            .count(),
        rewards.getOrDefault(StateName.DUE, 0L),
        rewards.getOrDefault(StateName.ISSUED, 0L)
            + rewards.getOrDefault(StateName.MARKED_ISSUED, 0L),
        new ArrayList<>(customers.withEmail(participant.email().value()))
            .stream()
                .filter(one -> !one.customer().deleted())
                .map(one -> one.customer().id().value())
                .toList());
  }
}
