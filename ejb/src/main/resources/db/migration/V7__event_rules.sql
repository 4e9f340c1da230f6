-- Event rules: profiles of remote hosts, rules, the outbox of events, runs of rules with the outcome of each action.
create table connection_profile (
  id bigint primary key,
  version bigint not null,
  name varchar(100) not null,
  connection_mode varchar(20) not null,
  host varchar(255) not null,
  port integer not null,
  user_name varchar(200),
  sealed_password varchar(8000),
  client_certificate varchar(100),
  server_trust varchar(20) not null,
  pinned_sha256 varchar(64),
  passive boolean not null,
  connect_timeout_seconds integer not null,
  data_timeout_seconds integer not null,
  max_connections integer not null,
  local_allowed boolean not null,
  sender varchar(320),
  constraint connection_profile_name_uq unique (name),
  constraint connection_profile_port_ck check (port between 1 and 65535)
);

create table event_rule (
  id bigint primary key,
  version bigint not null,
  site_id bigint not null references site (id) on delete cascade,
  name varchar(100) not null,
  enabled boolean not null,
  rank integer not null,
  trigger_type varchar(40) not null,
  trigger_cron varchar(200),
  trigger_zone varchar(60),
  next_firing timestamp(6) with time zone,
  max_attempts integer not null,
  first_delay_seconds integer not null,
  definition varchar(100000) not null,
  constraint event_rule_name_uq unique (site_id, name)
);

create table event_outbox (
  id bigint primary key,
  version bigint not null,
  occurred_at timestamp(6) with time zone not null,
  trigger_type varchar(40) not null,
  site_name varchar(200) not null,
  event_values varchar(100000) not null,
  matched boolean not null
);

create index event_outbox_unmatched_ix on event_outbox (matched, occurred_at, id);
create index event_outbox_site_ix on event_outbox (site_name, trigger_type, occurred_at);

create table event_run (
  id bigint primary key,
  version bigint not null,
  event_id bigint not null,
  rule_id bigint not null,
  rule_name varchar(100) not null,
  site_name varchar(200) not null,
  trigger_type varchar(40) not null,
  event_at timestamp(6) with time zone not null,
  event_values varchar(100000) not null,
  order_key varchar(64) not null,
  lane varchar(120) not null,
  actions varchar(100000) not null,
  next_action integer not null,
  state varchar(20) not null,
  attempts integer not null,
  max_attempts integer not null,
  first_delay_seconds integer not null,
  next_attempt_at timestamp(6) with time zone not null,
  created_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  problem varchar(2000)
);

create index event_run_ready_ix on event_run (state, next_attempt_at);
create index event_run_order_ix on event_run (order_key, state, event_at);
create index event_run_rule_ix on event_run (rule_id, created_at);
create index event_run_finished_ix on event_run (finished_at);

create table event_run_action (
  run_id bigint not null references event_run (id) on delete cascade,
  idx integer not null,
  action_index integer not null,
  action_type varchar(40) not null,
  succeeded boolean not null,
  detail varchar(2000) not null,
  started_at timestamp(6) with time zone not null,
  duration_ms bigint not null,
  constraint event_run_action_pk primary key (run_id, idx)
);
