-- Sign-ins from before a change of the password end with it.
alter table administrator add column password_changed_at timestamp(6) with time zone;
