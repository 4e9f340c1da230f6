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

# standalone.sh then passes signals on to Java.
export LAUNCH_JBOSS_IN_BACKGROUND=true
"$server/bin/standalone.sh" &
wildfly=$!
stopped=
trap 'stopped=yes; kill -TERM "$wildfly" 2>/dev/null || :' INT TERM HUP

# Maven that is ended by a signal does not tell its children: whoever started us is watched.
while kill -0 "$PPID" 2>/dev/null && kill -0 "$wildfly" 2>/dev/null; do sleep 1; done &&
  kill -TERM "$wildfly" 2>/dev/null &
watcher=$!

status=0
wait "$wildfly" || status=$?
while kill -0 "$wildfly" 2>/dev/null; do
  status=0
  wait "$wildfly" || status=$?
done
kill "$watcher" 2>/dev/null || :
# Stopped as asked for is no failure of the build.
[ -z "$stopped" ] || status=0
exit "$status"
