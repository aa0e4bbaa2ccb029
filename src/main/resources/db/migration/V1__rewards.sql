-- The store of RewardDesk, in SQL that H2 and PostgreSQL both accept.
-- Amounts are minor units with their currency. Times are UTC.
-- H2 writes the file each time it has handed out the numbers that an identity keeps ready, so those
-- of tables that are filled in bulk keep many; what is left over is lost, so numbers have gaps.
-- Foreign keys come after the indexes: H2 makes an index of its own for a foreign key unless one of
-- exactly its columns is there already.

create table campaigns (
  id varchar(64) not null primary key,
  name varchar(40) not null,
  name_key varchar(120) not null,
  offer_kind varchar(20) not null,
  offer_amount bigint,
  offer_currency varchar(3),
  offer_percent numeric(5, 2),
  offer_duration varchar(10),
  offer_months integer,
  offer_products varchar,
  minimum_kind varchar(10) not null,
  minimum_amount bigint,
  minimum_currency varchar(3),
  payments integer not null,
  hold_days integer not null,
  on_existing_discount varchar(10) not null,
  revision bigint not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint campaigns_name_unique unique (name_key),
  constraint campaigns_offer_check check (
    (offer_kind = 'account_credit' and offer_amount > 0 and offer_currency is not null
      and offer_percent is null and offer_duration is null and offer_months is null
      and offer_products is null)
    or (offer_kind = 'coupon' and offer_duration in ('once', 'repeating', 'forever')
      and offer_products is not null
      and ((offer_duration = 'repeating') = (offer_months is not null))
      and ((offer_percent > 0 and offer_amount is null and offer_currency is null)
        or (offer_percent is null and offer_amount > 0 and offer_currency is not null)))),
  constraint campaigns_minimum_check check (
    (minimum_kind = 'anything' and minimum_amount is null and minimum_currency is null)
    or (minimum_kind in ('each', 'sum') and minimum_amount > 0 and minimum_currency is not null)),
  constraint campaigns_payments_check check (payments between 1 and 100),
  constraint campaigns_hold_check check (hold_days between 0 and 365),
  constraint campaigns_conflict_check check (
    on_existing_discount in ('keep', 'wait', 'stack', 'credit'))
);

create table participants (
  id varchar(64) not null primary key,
  campaign_id varchar(64) not null,
  email varchar(254) not null,
  name varchar not null,
  code varchar not null,
  code_key varchar,
  created_at timestamp with time zone not null,
  constraint participants_email_unique unique (campaign_id, email),
  constraint participants_code_unique unique (campaign_id, code_key),
  constraint participants_code_check check ((code = '') = (code_key is null))
);
create index participants_by_email on participants (email, campaign_id);
alter table participants
  add constraint participants_campaign foreign key (campaign_id) references campaigns (id);

create table referrals (
  id varchar(64) not null primary key,
  campaign_id varchar(64) not null,
  participant_id varchar(64) not null,
  invitee_email varchar(254) not null,
  state varchar(10) not null,
  state_at timestamp with time zone,
  because varchar not null,
  evidence varchar not null,
  created_at timestamp with time zone not null,
  constraint referrals_invitee_unique unique (campaign_id, invitee_email),
  constraint referrals_state_check check (
    state in ('pending', 'qualified', 'suspected', 'cancelled')
    and (state in ('qualified', 'cancelled')) = (state_at is not null))
);
create index referrals_by_participant on referrals (participant_id);
alter table referrals
  add constraint referrals_campaign foreign key (campaign_id) references campaigns (id);
alter table referrals
  add constraint referrals_participant foreign key (participant_id) references participants (id);

create table payments_seen (
  seq bigint generated always as identity (cache 1000) primary key,
  referral_id varchar(64) not null,
  amount bigint not null,
  currency varchar(3) not null,
  paid_at timestamp with time zone not null,
  refunded boolean not null,
  constraint payments_seen_unique unique (referral_id, paid_at, currency, amount),
  constraint payments_seen_amount_check check (amount >= 0)
);
alter table payments_seen
  add constraint payments_seen_referral foreign key (referral_id) references referrals (id);

-- What the lists show and sort by lies in the row itself, so that a page is read along one index.
-- standing: the state, with due split by what is in the way, and issued and marked issued as one.
-- since: since when it stands where it stands; for one on hold, until when; for one that is being
-- issued or is unconfirmed, since when it was due.
-- undo_*: what undo brings back. try_*: why it was not rewarded at its last try.
create table rewards (
  seq bigint generated always as identity (cache 1000) primary key,
  id varchar(64) not null,
  campaign_id varchar(64) not null,
  campaign_name varchar(40) not null,
  campaign_key varchar(120) not null,
  participant_id varchar(64) not null,
  referral_id varchar(64),
  milestone integer,
  side varchar(11) not null,
  invitee varchar not null,
  recipient_email varchar(254) not null,
  recipient_name varchar not null,
  recipient_key varchar not null,
  search_text varchar not null,
  offer_kind varchar(20) not null,
  offer_amount bigint,
  offer_currency varchar(3),
  offer_percent numeric(5, 2),
  offer_duration varchar(10),
  offer_months integer,
  offer_products varchar,
  offer_key varchar(60) not null,
  state varchar(13) not null,
  standing varchar(11) not null,
  suspected boolean not null,
  since timestamp with time zone not null,
  sentence varchar not null,
  version bigint not null,
  attempts integer not null,
  readiness varchar(25) not null,
  readiness_brief varchar,
  readiness_found varchar,
  readiness_message varchar,
  ready_customer varchar(255),
  stripe_ids varchar not null,
  tried_at timestamp with time zone,
  try_code varchar(25),
  try_brief varchar,
  try_found varchar,
  try_message varchar,
  undo_state varchar(13),
  undo_suspected boolean,
  undo_since timestamp with time zone,
  undo_sentence varchar,
  constraint rewards_id_unique unique (id),
  constraint rewards_referral_unique unique (referral_id, campaign_id, side),
  constraint rewards_milestone_unique unique (participant_id, campaign_id, milestone, side),
  constraint rewards_cause_check check ((referral_id is null) <> (milestone is null)),
  constraint rewards_side_check check (side in ('participant', 'invitee')),
  constraint rewards_offer_check check (
    (offer_kind = 'account_credit' and offer_amount > 0 and offer_currency is not null
      and offer_percent is null and offer_duration is null and offer_months is null
      and offer_products is null)
    or (offer_kind = 'coupon' and offer_duration in ('once', 'repeating', 'forever')
      and offer_products is not null
      and ((offer_duration = 'repeating') = (offer_months is not null))
      and ((offer_percent > 0 and offer_amount is null and offer_currency is null)
        or (offer_percent is null and offer_amount > 0 and offer_currency is not null)))),
  constraint rewards_state_check check (
    state in ('on_hold', 'due', 'waiting', 'issuing', 'unconfirmed', 'issued', 'marked_issued',
      'dismissed', 'cancelled', 'reversed')),
  constraint rewards_standing_check check (
    (state = 'due' and standing in ('ready', 'attention'))
    or (state in ('issued', 'marked_issued') and standing = 'given')
    or (state in ('on_hold', 'waiting', 'issuing', 'unconfirmed', 'dismissed', 'cancelled',
      'reversed') and standing = state)),
  constraint rewards_suspected_check check (state = 'on_hold' or not suspected),
  constraint rewards_attempts_check check (
    attempts >= 0 and (attempts > 0 or state not in ('issuing', 'unconfirmed', 'issued'))),
  constraint rewards_try_check check ((tried_at is null) = (try_code is null)),
  constraint rewards_undo_check check (
    (undo_state is null) = (undo_since is null) and (undo_state is null) = (undo_suspected is null)
    and (undo_state is null or state in ('on_hold', 'marked_issued', 'dismissed')))
);
create index rewards_state_since on rewards (state, since, seq);
create index rewards_state_recipient on rewards (state, recipient_key, seq);
create index rewards_state_campaign on rewards (state, campaign_key, seq);
create index rewards_state_offer on rewards (state, offer_key, seq);
create index rewards_state_readiness on rewards (state, readiness, seq);
create index rewards_state_tried on rewards (state, tried_at, seq);
create index rewards_standing_since on rewards (standing, since, seq);
create index rewards_standing_recipient on rewards (standing, recipient_key, seq);
create index rewards_standing_campaign on rewards (standing, campaign_key, seq);
create index rewards_standing_offer on rewards (standing, offer_key, seq);
create index rewards_standing_readiness on rewards (standing, readiness, seq);
create index rewards_campaign_since on rewards (campaign_id, state, since, seq);
alter table rewards
  add constraint rewards_campaign foreign key (campaign_id) references campaigns (id);
alter table rewards
  add constraint rewards_participant foreign key (participant_id) references participants (id);
alter table rewards
  add constraint rewards_referral foreign key (referral_id) references referrals (id);

create table batches (
  id varchar(64) not null primary key,
  rewards integer not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  rewarded integer,
  not_rewarded integer,
  unconfirmed integer
);

-- open_reward_id is the reward's id while the attempt is open: being unique, it keeps a second one
-- of the same reward out.
create table attempts (
  seq bigint generated always as identity (cache 1000) primary key,
  reward_id varchar(64) not null,
  number integer not null,
  batch_id varchar(64) not null,
  idempotency_key varchar(255) not null,
  request varchar not null,
  state varchar(13) not null,
  open_reward_id varchar(64),
  opened_at timestamp with time zone not null,
  last_tried_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  outcome varchar not null,
  request_id varchar not null,
  constraint attempts_number_unique unique (reward_id, number),
  constraint attempts_key_unique unique (idempotency_key),
  constraint attempts_open_unique unique (open_reward_id),
  constraint attempts_number_check check (number > 0),
  constraint attempts_state_check check (
    (state = 'open' and open_reward_id = reward_id and open_reward_id is not null
      and closed_at is null)
    or (state in ('accepted', 'refused', 'had_no_effect') and open_reward_id is null
      and closed_at is not null))
);
create index attempts_by_batch on attempts (batch_id);
alter table attempts
  add constraint attempts_reward foreign key (reward_id) references rewards (id);
alter table attempts
  add constraint attempts_batch foreign key (batch_id) references batches (id);

create table receipts (
  reward_id varchar(64) not null primary key,
  attempt_number integer not null,
  kind varchar(20) not null,
  customer_id varchar(255) not null,
  stripe_ids varchar not null,
  request_id varchar not null,
  issued_at timestamp with time zone not null
);
create index receipts_by_attempt on receipts (reward_id, attempt_number);
alter table receipts
  add constraint receipts_attempt foreign key (reward_id, attempt_number)
  references attempts (reward_id, number);

-- Stripe's customers and subscriptions as the last read showed them. A subscription may name a
-- customer that the list of customers did not bring, so that is no foreign key.
create table customers (
  id varchar(255) not null primary key,
  email varchar not null,
  email_key varchar not null,
  name varchar not null,
  currency varchar(10) not null,
  balance bigint not null,
  deleted boolean not null,
  created_at timestamp with time zone not null,
  seen_in_read bigint not null
);
create index customers_by_email on customers (email_key);
create index customers_by_read on customers (seen_in_read);

create table subscriptions (
  id varchar(255) not null primary key,
  customer_id varchar(255) not null,
  status varchar(20) not null,
  currency varchar(3) not null,
  plan varchar not null,
  products varchar not null,
  created_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  seen_in_read bigint not null
);
create index subscriptions_by_customer on subscriptions (customer_id, created_at);
create index subscriptions_by_read on subscriptions (seen_in_read);

create table held_discounts (
  seq bigint generated always as identity (cache 1000) primary key,
  customer_id varchar(255),
  subscription_id varchar(255),
  place integer not null,
  discount_id varchar(255) not null,
  coupon varchar not null,
  description varchar not null,
  constraint held_discounts_holder_check check (
    (customer_id is null) <> (subscription_id is null))
);
create index held_discounts_by_customer on held_discounts (customer_id);
create index held_discounts_by_subscription on held_discounts (subscription_id);
alter table held_discounts
  add constraint held_discounts_customer foreign key (customer_id) references customers (id);
alter table held_discounts
  add constraint held_discounts_subscription
  foreign key (subscription_id) references subscriptions (id);

create table sync_reads (
  number bigint generated always as identity primary key,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone
);

-- The one Stripe account that this data belongs to.
create table stripe_account (
  only_row integer not null primary key,
  account varchar(255) not null,
  name varchar not null,
  adopted_at timestamp with time zone not null,
  constraint stripe_account_only_check check (only_row = 1)
);

-- Only ever added to. A line without a reward is about the store as a whole.
create table audit_trail (
  seq bigint generated always as identity (cache 1000) primary key,
  at timestamp with time zone not null,
  reward_id varchar(64),
  what varchar not null
);
create index audit_trail_by_reward on audit_trail (reward_id);
alter table audit_trail
  add constraint audit_trail_reward foreign key (reward_id) references rewards (id);
