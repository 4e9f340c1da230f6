-- What an administrator is confined to, his second factor, and tokens for scripts.
alter table administrator add column totp_secret varchar(1000);
alter table administrator add column confined boolean default false not null;

create table administrator_site (
  administrator_id bigint not null references administrator (id) on delete cascade,
  site_id bigint not null references site (id) on delete cascade,
  constraint administrator_site_pk primary key (administrator_id, site_id)
);

create table administrator_network (
  administrator_id bigint not null references administrator (id) on delete cascade,
  network varchar(100) not null,
  constraint administrator_network_pk primary key (administrator_id, network)
);

create table api_token (
  id bigint primary key,
  version bigint not null,
  administrator_id bigint not null references administrator (id) on delete cascade,
  name varchar(100) not null,
  digest varchar(64) not null,
  read_only boolean not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  last_used_at timestamp(6) with time zone,
  constraint api_token_digest_uq unique (digest)
);

create index api_token_administrator_ix on api_token (administrator_id);
