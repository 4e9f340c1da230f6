-- Life cycle of server certificates: planned successors, history, what they have issued and revoked.
alter table server_certificate add column issuer_pem varchar(20000);
alter table server_certificate add column next_chain_pem varchar(200000);
alter table server_certificate add column next_active_at timestamp(6) with time zone;
alter table server_certificate add column expiry_notice integer default 0 not null;

create table server_certificate_history (
  id bigint primary key,
  version bigint not null,
  certificate_id bigint not null references server_certificate (id),
  chain_pem varchar(200000) not null,
  replaced_at timestamp(6) with time zone not null,
  replaced_by varchar(200) not null
);

create index server_certificate_history_ix on server_certificate_history (certificate_id, replaced_at);

create table issued_certificate (
  id bigint primary key,
  version bigint not null,
  issuer_id bigint not null references server_certificate (id),
  serial_number varchar(80) not null,
  certificate_pem varchar(100000) not null,
  not_after timestamp(6) with time zone not null,
  issued_at timestamp(6) with time zone not null,
  issued_by varchar(200) not null,
  revoked_at timestamp(6) with time zone,
  revocation_reason varchar(40),
  constraint issued_certificate_serial_uq unique (issuer_id, serial_number)
);

create index issued_certificate_issued_ix on issued_certificate (issuer_id, issued_at);

create table revocation_list (
  id bigint primary key,
  version bigint not null,
  issuer_id bigint not null references server_certificate (id),
  list_number bigint not null,
  encoded bytea not null,
  this_update timestamp(6) with time zone not null,
  constraint revocation_list_issuer_uq unique (issuer_id)
);
