-- The TLS policy: all of it in columns of the Server, and of each Site that narrows it. Lists are names with colons between.
alter table server add column tls_protocols varchar(200);
alter table server add column tls_cipher_suites varchar(8000);
alter table server add column tls_cipher_string varchar(4000);
alter table server add column tls_cipher_list varchar(100);
alter table server add column tls_named_groups varchar(1000);
alter table server add column tls_signature_schemes varchar(2000);
alter table server add column tls_clear_command_allowed boolean default false;
alter table server add column tls_clear_data_allowed boolean default true;
alter table server add column tls_fips boolean default false;

update server set
  tls_protocols = (select string_agg(p.protocol, ':' order by p.idx) from server_tls_protocol p),
  tls_cipher_suites = (select string_agg(c.cipher_suite, ':' order by c.idx) from server_tls_cipher_suite c);

drop table server_tls_protocol;
drop table server_tls_cipher_suite;

-- Null: what the Server says.
alter table site add column tls_protocols varchar(200);
alter table site add column tls_cipher_suites varchar(8000);
alter table site add column tls_cipher_string varchar(4000);
alter table site add column tls_cipher_list varchar(100);
alter table site add column tls_named_groups varchar(1000);
alter table site add column tls_signature_schemes varchar(2000);
alter table site add column tls_clear_command_allowed boolean;
alter table site add column tls_clear_data_allowed boolean;
alter table site add column tls_fips boolean;

create table cipher_list (
  id bigint primary key,
  version bigint not null,
  name varchar(100) not null,
  cipher_suites varchar(8000) not null,
  cipher_string varchar(4000),
  constraint cipher_list_name_uq unique (name)
);
