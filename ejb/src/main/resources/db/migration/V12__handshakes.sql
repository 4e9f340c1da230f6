-- What clients negotiate: one row for all handshakes that look alike. Lists are names with colons between.
create table handshake (
  id bigint primary key,
  version bigint not null,
  digest varchar(64) not null,
  site_name varchar(200) not null,
  user_name varchar(200) not null,
  address varchar(200) not null,
  outcome varchar(40) not null,
  protocol varchar(20) not null,
  cipher_suite varchar(100) not null,
  offered_protocols varchar(200) not null,
  offered_suites varchar(8000) not null,
  client_certificate varchar(1000) not null,
  detail varchar(1000) not null,
  handshake_count bigint not null,
  first_at timestamp(6) with time zone not null,
  last_at timestamp(6) with time zone not null,
  constraint handshake_digest_uq unique (digest)
);

create index handshake_last_ix on handshake (last_at);
