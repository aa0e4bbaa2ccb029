-- H2 files the type of an index under a hash of its columns, and this index had the hash of
-- rewards_state_tried. A program killed in the middle of a long write then left a file that did not
-- open. In the other direction it has another hash and reads the same.
drop index rewards_standing_campaign;
create index rewards_standing_campaign on rewards (standing desc, campaign_key desc, seq desc);
