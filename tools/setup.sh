# Sourced by ./run and ./test: what a machine needs beside git and the .NET SDK, and how it gets there.
# Understands --yes (install without asking) and --no-install (never install) among the script's own options.

install_mode=ask
[ "${CI:-}" != true ] || install_mode=yes
[ -t 0 ] && [ -t 1 ] || install_mode=yes

setup_option() { # true where the option was one of ours
  case "$1" in
    --yes) install_mode=yes ;;
    --no-install) install_mode=no ;;
    *) return 1 ;;
  esac
}

missing=() reasons=()

# need COMMAND|FILE PACKAGE REASON: notes a Debian package whose command (or file) is not there.
need() {
  case "$1" in
    /*) [ -e "$1" ] && return ;;
    *) command -v "$1" >/dev/null 2>&1 && return ;;
  esac
  missing+=("$2")
  reasons+=("$2: $3")
}

# Installs what is missing where that is allowed; otherwise says what to run. Never fails: a missing part costs the feature it serves.
install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "Debian packages that are not installed:" >&2
  printf '  %s\n' "${reasons[@]}" >&2
  local as_root=() line="apt-get install -y --no-install-recommends ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo -n)
    line="sudo $line"
  fi
  if [ "$install_mode" = ask ]; then
    local answer
    read -r -p "Install them now? [Y/n] " answer || answer=n
    case "$answer" in ""|y|Y|yes) install_mode=yes; [ ${#as_root[@]} -eq 0 ] || as_root=(sudo) ;; *) install_mode=no ;; esac
  fi
  if [ "$install_mode" = yes ] && command -v apt-get >/dev/null 2>&1 \
    && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >/dev/null 2>&1 \
    && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; then
    echo "installed: ${missing[*]}" >&2
  else
    echo "not installed; to have these features run:  $line" >&2
  fi
  missing=() reasons=()
}

need_dotnet() {
  command -v dotnet >/dev/null 2>&1 && return 0
  echo "The .NET 10 SDK is missing: see https://dotnet.microsoft.com/download, then run this again." >&2
  exit 3
}
