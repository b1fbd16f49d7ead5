# SPDX-FileCopyrightText: 2026 The Wirebench contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# What packaging/run, packaging/test and packaging/test-fresh share. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# say TEXT: one line on stderr, with the time since the script began, so that stdout stays the program's own.
say() {
    printf '[%d:%02d] %s\n' $((SECONDS / 60)) $((SECONDS % 60)) "$*" >&2
}

# die STATUS TEXT
die() {
    printf '%s: %s\n' "${0##*/}" "$2" >&2
    exit "$1"
}

# step TEXT LOG COMMAND...: says TEXT, runs COMMAND with all output in LOG, says how long it took. When it fails, shows the
# end of the log and returns the command's status. With LOG /dev/stderr the output is seen as it comes.
step() {
    local text=$1 log=$2 began=$SECONDS status=0
    shift 2
    say "$text"
    mkdir -p "$(dirname "$log")"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if ((status != 0)); then
        say "FAILED after $((SECONDS - began)) s: $text"
        [[ ! -f $log ]] || { tail -n 80 "$log" && echo "(All of it is in $log)"; } >&2
        return "$status"
    fi
    ((SECONDS - began < 2)) || say "  done in $((SECONDS - began)) s"
}

# packages_of LIST...: the packages named in packaging/packages/LIST.txt, sorted.
packages_of() {
    local list
    for list in "$@"; do
        sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$root/packaging/packages/$list.txt" || return
    done | sort -u
}

# missing_of PACKAGE...: those of them that are not installed.
missing_of() {
    comm -23 <(printf '%s\n' "$@" | sort -u) \
        <(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null | sed -n 's/^.i //p' | sort -u)
}

# install_with PREFIX... -- PACKAGE...: apt-get install. The package index is only brought up to date when it has to be.
install_with() {
    local prefix=()
    while [[ $1 != -- ]]; do
        prefix+=("$1")
        shift
    done
    shift
    local apt=("${prefix[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y
        -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    "${apt[@]}" install --no-install-recommends "$@" && return
    # An index that is missing or older than the mirror; or a download that failed, which deserves one more try.
    "${apt[@]}" update && "${apt[@]}" install --no-install-recommends "$@"
}

# install_packages LIST...: installs what is missing of the lists. Needs no root when nothing is missing; otherwise root or
# sudo, and exits with 2 when there is neither.
install_packages() {
    local wanted missing sudo=()
    mapfile -t wanted < <(packages_of "$@")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is not Debian: what is needed must be there already (Debian's names for it: packaging/packages/*.txt)"
        return
    fi
    mapfile -t missing < <(missing_of "${wanted[@]}")
    ((${#missing[@]} > 0)) || return 0

    if ((EUID != 0)); then
        # With nobody to type a password, only a sudo that asks for none is of use.
        if command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
            sudo -v || die 2 "sudo refused"
            sudo=(sudo)
        else
            die 2 "packages are missing, and this is neither root nor sudo. As root: apt-get install --no-install-recommends ${missing[*]}"
        fi
    fi
    step "Installing Debian packages: ${missing[*]}" "$root/build/log/packages.txt" \
        install_with "${sudo[@]}" -- "${missing[@]}" || die 2 "the packages could not be installed"
}

# unpack_packages LIST: unpacks what is not installed of the list, and the libraries that it needs and that are not installed
# either, into build/unpacked. Nothing of a package runs and nothing of the system changes; hence no root, but for an index
# that is too old.
unpack_packages() {
    local wanted missing folder=$root/build/unpacked
    mapfile -t wanted < <(packages_of "$1")
    mapfile -t missing < <(missing_of "${wanted[@]}")
    ((${#missing[@]} > 0)) && command -v apt-get >/dev/null || return 0
    [[ "$(cat "$folder/packages" 2>/dev/null || true)" != "${missing[*]}" ]] || return 0

    step "Unpacking Debian packages: ${missing[*]}" "$root/build/log/unpacked.txt" \
        unpack_into "$folder" "${missing[@]}" ||
        die 2 "the packages could not be fetched. As root: apt-get update, and once more"
    printf '%s' "${missing[*]}" >"$folder/packages"
}

# unpack_into FOLDER PACKAGE...
unpack_into() {
    local folder=$1 sudo=() fetched
    shift
    rm -rf -- "$folder" && mkdir -p "$folder/fetched" || return
    if ! (cd "$folder/fetched" && fetch_with_libraries "$@"); then
        ((EUID == 0)) || sudo=(sudo -n)
        "${sudo[@]}" apt-get -q -y -o DPkg::Lock::Timeout=300 update || return
        (cd "$folder/fetched" && fetch_with_libraries "$@") || return
    fi
    for fetched in "$folder"/fetched/*.deb; do
        dpkg-deb --extract "$fetched" "$folder" || return
    done
    rm -rf -- "$folder/fetched"
}

# fetch_with_libraries PACKAGE...: downloads what installing them would, into the folder it is called in.
fetch_with_libraries() {
    local all
    all=$(apt-get --simulate install --no-install-recommends "$@" | sed -n 's/^Inst \([^ ]*\).*/\1/p') || return
    [[ -n $all ]] || return
    # shellcheck disable=SC2086 # names of packages
    apt-get -q -o Acquire::Retries=3 download $all
}

# build PRESET TARGET...: configures where that was not done yet, and builds.
build() {
    local preset=$1 directory="$root/build/$1" log="$root/build/log"
    shift
    # A changed CMakeLists.txt is noticed by the build itself; presets are not.
    if [[ ! -f $directory/build.ninja || $root/CMakePresets.json -nt $directory/CMakeCache.txt ]]; then
        step "Configuring build/$preset" "$log/configure-$preset.txt" \
            cmake -S "$root" --preset "$preset" || return
        touch "$directory/CMakeCache.txt"
    fi
    # People want to see the count of files move; a log of CI does not need a line for each.
    log="$log/build-$preset.txt"
    [[ ! -t 2 ]] || log=/dev/stderr
    step "Building build/$preset" "$log" cmake --build "$directory" --target "$@"
}
