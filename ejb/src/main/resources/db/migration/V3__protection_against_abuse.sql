-- Failed logins, lock-outs, scores of abuse, and bans. All of it ends by itself, and is bounded in number.

create table login_failures (
  id bigint primary key,
  version bigint not null,
  site_name varchar(100) not null,
  user_name varchar(100) not null,
  address varchar(50) not null,
  failures integer not null,
  first_at timestamp(6) with time zone not null,
  last_at timestamp(6) with time zone not null,
  constraint login_failures_uq unique (site_name, user_name, address)
);

create index login_failures_last_ix on login_failures (last_at);

create table account_lockout (
  id bigint primary key,
  version bigint not null,
  site_name varchar(100) not null,
  user_name varchar(100) not null,
  failures integer not null,
  last_address varchar(50) not null,
  locked_at timestamp(6) with time zone not null,
  locked_until timestamp(6) with time zone not null,
  constraint account_lockout_uq unique (site_name, user_name)
);

create index account_lockout_until_ix on account_lockout (locked_until);

create table abuse_score (
  id bigint primary key,
  version bigint not null,
  network varchar(50) not null,
  points integer not null,
  first_at timestamp(6) with time zone not null,
  last_at timestamp(6) with time zone not null,
  constraint abuse_score_network_uq unique (network)
);

create index abuse_score_last_ix on abuse_score (last_at);

create table address_ban (
  id bigint primary key,
  version bigint not null,
  network varchar(50) not null,
  reason varchar(500) not null,
  origin varchar(20) not null,
  created_by varchar(200) not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  constraint address_ban_network_uq unique (network)
);

create index address_ban_expires_ix on address_ban (expires_at);
