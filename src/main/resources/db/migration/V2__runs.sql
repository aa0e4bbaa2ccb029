-- Which rewards an open batch is for, so that a run that was broken off can be taken up again. The
-- rows of a batch go when it is closed.
create table batch_rewards (
  batch_id varchar(64) not null,
  reward_id varchar(64) not null,
  constraint batch_rewards_key primary key (batch_id, reward_id)
);
create index batch_rewards_by_reward on batch_rewards (reward_id);
alter table batch_rewards
  add constraint batch_rewards_batch foreign key (batch_id) references batches (id);
alter table batch_rewards
  add constraint batch_rewards_reward foreign key (reward_id) references rewards (id);

create index batches_closed on batches (closed_at);

-- Those still untouched because the send was asked to stop.
alter table batches add column not_tried integer;

-- Rewards that may have been given already, because the data was put back to an earlier state:
-- each is looked for in Stripe before it is sent.
create table look_first (
  reward_id varchar(64) not null primary key
);
alter table look_first
  add constraint look_first_reward foreign key (reward_id) references rewards (id);

-- How often this data was opened; the same number lies in a file beside it. Where the file's is
-- higher, the data is of an earlier time.
create table openings (
  only_row integer not null primary key,
  number bigint not null,
  constraint openings_only_check check (only_row = 1)
);
