-- Long lists (addresses, banned file types, folders) take more than a line.
alter table server_setting alter column setting_value set data type varchar(500000);
alter table site_setting alter column setting_value set data type varchar(500000);
alter table settings_template_setting alter column setting_value set data type varchar(500000);
alter table ftp_user_setting alter column setting_value set data type varchar(500000);

-- No hash: nobody logs in to this account by password.
alter table ftp_user alter column password_hash drop not null;

-- The users of a template, by name, and who overrides a setting.
create index ftp_user_template_ix on ftp_user (template_id, name);
create index ftp_user_setting_key_ix on ftp_user_setting (setting_key, user_id);

-- Which other Site listens there.
create index site_listener_port_ix on site_listener (port);
