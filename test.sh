#!/bin/sh
# Every test: unit, in the container, with real clients, in the browser. Arguments go to Maven.
# Installs from Debian what the tests need, and only where a command is missing.
set -eu
cd "$(dirname "$0")"

needed() {
  while [ $# -gt 0 ]; do
    command -v "$1" >/dev/null 2>&1 || echo "$2"
    shift 2
  done
  ls /usr/lib/proftpd/mod_tls.so >/dev/null 2>&1 || echo proftpd-mod-crypto
  ls /usr/lib/*/libwrap.so.0 >/dev/null 2>&1 || echo libwrap0
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || echo postgresql
}

missing=$(needed \
  mvn maven \
  curl curl \
  lftp lftp \
  openssl openssl \
  python3 python3 \
  chromium chromium \
  chromedriver chromium-driver \
  proftpd proftpd-core \
  ps procps \
  ss iproute2 \
  runuser util-linux \
  faketime faketime \
  sslscan sslscan \
  nmap nmap)
if [ -z "${JAVA_HOME:-}" ] && ! command -v javac >/dev/null 2>&1; then
  missing="$missing openjdk-17-jdk-headless"
fi

if [ -n "$missing" ]; then
  packages=$(echo $missing)
  if [ "$(id -u)" -ne 0 ]; then
    echo "test.sh: the tests need these Debian packages, and only root can install them:" >&2
    echo "  sudo apt-get install --no-install-recommends $packages" >&2
    exit 2
  fi
  echo "test.sh: installing $packages"
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update
  case " $packages " in
    *" postgresql "*)
      # The tests start a server of their own; Debian's package would start one that stays.
      mkdir -p /etc/postgresql-common/createcluster.d
      no_cluster=/etc/postgresql-common/createcluster.d/lockkeeper-tests.conf
      echo "create_main_cluster = false" >"$no_cluster"
      trap 'rm -f "$no_cluster"' EXIT
      ;;
  esac
  # The same for the FTP server.
  policy=/usr/sbin/policy-rc.d
  if [ -e "$policy" ]; then
    policy=
  else
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
  fi
  # shellcheck disable=SC2086
  apt-get -qq install --yes --no-install-recommends $packages </dev/null >/dev/null
  if [ -n "$policy" ]; then
    rm -f "$policy"
  fi
  if [ -n "${no_cluster:-}" ]; then
    rm -f "$no_cluster"
    trap - EXIT
  fi
fi

# Debian lets only one FTP server be installed; the second one is just unpacked.
if ! command -v vsftpd >/dev/null 2>&1; then
  if [ "$(id -u)" -ne 0 ]; then
    echo "test.sh: the tests need vsftpd in the PATH; Debian's package, unpacked, is enough" >&2
    exit 2
  fi
  echo "test.sh: unpacking vsftpd"
  unpacked=/usr/local/lib/lockkeeper-tests
  mkdir -p "$unpacked"
  apt-get -qq update
  (cd "$unpacked" && apt-get -qq download vsftpd >/dev/null 2>&1 && dpkg-deb -x vsftpd_*.deb . && rm vsftpd_*.deb)
  ln -sf "$unpacked/usr/sbin/vsftpd" /usr/local/sbin/vsftpd
fi

started=$(date +%s)
status=0
mvn -B verify "$@" || status=$?
elapsed=$(($(date +%s) - started))
if [ "$status" -eq 0 ]; then
  echo "test.sh: PASSED in $elapsed s"
else
  echo "test.sh: FAILED in $elapsed s (exit status $status)"
fi
exit "$status"
