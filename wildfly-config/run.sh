#!/bin/sh
# Runs the provisioned server in the foreground: called by "mvn -Prun package" with the server's and the data folder.
# Whatever is set in the environment wins.
set -eu
server=$1
: "${LOCKKEEPER_HOME:=$2}"
: "${LOCKKEEPER_BIND_ADDRESS:=127.0.0.1}"
if [ -z "${LOCKKEEPER_DEMO_PASSWORD:-}" ] && [ ! -e "$LOCKKEEPER_HOME/database" ]; then
  LOCKKEEPER_DEMO_PASSWORD=$(LC_ALL=C tr -dc 'a-hjkmnp-z2-9' </dev/urandom | head -c 16)
fi
export LOCKKEEPER_HOME LOCKKEEPER_BIND_ADDRESS
if [ -n "${LOCKKEEPER_DEMO_PASSWORD:-}" ]; then
  export LOCKKEEPER_DEMO_PASSWORD
fi
# standalone.sh then passes signals on to Java, also when only Maven's process gets one: Ctrl-C leaves nothing behind.
export LAUNCH_JBOSS_IN_BACKGROUND=true
exec "$server/bin/standalone.sh"
