-- The Trusted Certificates database, and revocation lists of other authorities.
-- A row of a Site or of a user goes with it; of a user of all Sites (no site_id) only the name is known.
create table trusted_certificate (
  id bigint primary key,
  version bigint not null,
  sha256 varchar(64) not null,
  subject_key varchar(64) not null,
  subject varchar(2000) not null,
  certificate_pem varchar(100000) not null,
  state varchar(20) not null,
  site_id bigint references site (id) on delete cascade,
  user_name varchar(63),
  created_at timestamp(6) with time zone not null,
  decided_at timestamp(6) with time zone,
  decided_by varchar(200),
  seen_user varchar(200),
  seen_site varchar(200),
  seen_address varchar(200),
  seen_count bigint,
  first_seen timestamp(6) with time zone,
  last_seen timestamp(6) with time zone,
  constraint trusted_certificate_scope_uq unique nulls not distinct (sha256, site_id, user_name),
  constraint trusted_certificate_user_fk foreign key (site_id, user_name) references ftp_user (site_id, name)
    on update cascade on delete cascade
);

create index trusted_certificate_subject_ix on trusted_certificate (subject_key);
create index trusted_certificate_state_ix on trusted_certificate (state, last_seen);

create table foreign_revocation_list (
  id bigint primary key,
  version bigint not null,
  url varchar(2000),
  issuer varchar(2000),
  issuer_key varchar(64),
  this_update timestamp(6) with time zone,
  next_update timestamp(6) with time zone,
  revoked_count integer not null,
  fetched_at timestamp(6) with time zone,
  fetch_due timestamp(6) with time zone,
  last_error varchar(2000),
  constraint foreign_revocation_list_url_uq unique (url)
);

create index foreign_revocation_list_issuer_ix on foreign_revocation_list (issuer_key);

create table foreign_revocation_list_part (
  id bigint primary key,
  version bigint not null,
  list_id bigint not null references foreign_revocation_list (id) on delete cascade,
  idx integer not null,
  part bytea not null
);

create index foreign_revocation_list_part_ix on foreign_revocation_list_part (list_id, idx);
