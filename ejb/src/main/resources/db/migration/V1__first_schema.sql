-- The first schema. One text for H2 2.4 and PostgreSQL 15.
-- EclipseLink counts down from each value it fetches: start must be the size of a block at least.
create sequence entity_seq start with 50 increment by 50;

create table server (
  id bigint primary key,
  version bigint not null,
  ssl_enabled boolean not null,
  constraint server_is_one check (id = 1)
);

create table server_tls_protocol (
  server_id bigint not null references server (id) on delete cascade,
  idx integer not null,
  protocol varchar(40) not null,
  constraint server_tls_protocol_pk primary key (server_id, idx)
);

create table server_tls_cipher_suite (
  server_id bigint not null references server (id) on delete cascade,
  idx integer not null,
  cipher_suite varchar(100) not null,
  constraint server_tls_cipher_suite_pk primary key (server_id, idx)
);

create table server_setting (
  server_id bigint not null references server (id) on delete cascade,
  setting_key varchar(60) not null,
  setting_value varchar(4000) not null,
  constraint server_setting_pk primary key (server_id, setting_key)
);

create table configuration_revision (
  id bigint primary key,
  revision bigint not null,
  constraint configuration_revision_is_one check (id = 1)
);

create table server_certificate (
  id bigint primary key,
  version bigint not null,
  alias varchar(100) not null,
  sealed_key varchar(20000) not null,
  chain_pem varchar(200000) not null,
  request_pem varchar(20000) not null,
  created_at timestamp(6) with time zone not null,
  constraint server_certificate_alias_uq unique (alias)
);

create table site (
  id bigint primary key,
  version bigint not null,
  name varchar(100) not null,
  enabled boolean not null,
  ssl boolean not null,
  greeting varchar(500) not null,
  clear_login_allowed boolean not null,
  clear_data_allowed boolean not null,
  data_session_reuse varchar(20) not null,
  passive_from integer not null,
  passive_to integer not null,
  passive_address varchar(100),
  root_folder varchar(2000) not null,
  certificate_id bigint not null references server_certificate (id),
  constraint site_name_uq unique (name)
);

create table site_listener (
  site_id bigint not null references site (id) on delete cascade,
  idx integer not null,
  listener_mode varchar(20) not null,
  address varchar(255) not null,
  port integer not null,
  constraint site_listener_pk primary key (site_id, idx),
  constraint site_listener_port_ck check (port between 0 and 65535)
);

create table site_setting (
  site_id bigint not null references site (id) on delete cascade,
  setting_key varchar(60) not null,
  setting_value varchar(4000) not null,
  constraint site_setting_pk primary key (site_id, setting_key)
);

create table settings_template (
  id bigint primary key,
  version bigint not null,
  site_id bigint not null references site (id),
  name varchar(100) not null,
  constraint settings_template_name_uq unique (site_id, name),
  constraint settings_template_site_uq unique (id, site_id)
);

create table settings_template_setting (
  template_id bigint not null references settings_template (id) on delete cascade,
  setting_key varchar(60) not null,
  setting_value varchar(4000) not null,
  constraint settings_template_setting_pk primary key (template_id, setting_key)
);

-- The foreign key over two columns keeps a user's template on the user's own Site.
create table ftp_user (
  id bigint primary key,
  version bigint not null,
  site_id bigint not null references site (id),
  template_id bigint not null,
  name varchar(63) not null,
  password_hash varchar(500) not null,
  enabled boolean not null,
  constraint ftp_user_name_uq unique (site_id, name),
  constraint ftp_user_template_fk foreign key (template_id, site_id) references settings_template (id, site_id)
);

create table ftp_user_setting (
  user_id bigint not null references ftp_user (id) on delete cascade,
  setting_key varchar(60) not null,
  setting_value varchar(4000) not null,
  constraint ftp_user_setting_pk primary key (user_id, setting_key)
);

create table administrator (
  id bigint primary key,
  version bigint not null,
  name varchar(63) not null,
  password_hash varchar(500) not null,
  enabled boolean not null,
  constraint administrator_name_uq unique (name)
);

create table administrator_role (
  administrator_id bigint not null references administrator (id) on delete cascade,
  role_name varchar(60) not null,
  constraint administrator_role_pk primary key (administrator_id, role_name)
);

create table audit_entry (
  id bigint primary key,
  version bigint not null,
  occurred_at timestamp(6) with time zone not null,
  actor varchar(200) not null,
  address varchar(200) not null,
  action_name varchar(60) not null,
  object_name varchar(2000) not null,
  before_value varchar(2000) not null,
  after_value varchar(2000) not null,
  detail varchar(2000) not null
);

create index audit_entry_occurred_ix on audit_entry (occurred_at, id);
create index audit_entry_actor_ix on audit_entry (actor, occurred_at);
create index audit_entry_action_ix on audit_entry (action_name, occurred_at);

create table transfer_record (
  id bigint primary key,
  version bigint not null,
  started_at timestamp(6) with time zone not null,
  site_name varchar(200) not null,
  user_name varchar(200) not null,
  address varchar(200) not null,
  session_id varchar(200) not null,
  direction varchar(20) not null,
  path varchar(4000) not null,
  start_offset bigint not null,
  byte_count bigint not null,
  duration_ms bigint not null,
  outcome varchar(20) not null,
  detail varchar(4000) not null,
  tls varchar(200)
);

create index transfer_record_started_ix on transfer_record (started_at, id);
