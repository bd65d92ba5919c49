#!/bin/sh
# Set up this checkout: .venv, the system packages, the locked and hashed requirements, the tinlang command.
#
#     sh tools/setup.sh build             what `make` needs
#     sh tools/setup.sh test              what `make test` needs beside that
#     sh tools/setup.sh test --is-done    change nothing; exit 0 if nothing is left to do
#
# Each step leaves a stamp in .venv/set-up with the hash of what it was made from, and is not repeated while that
# hash stands. Asks nothing, reads no standard input, writes nothing to HOME but pip's cache.
set -eu
cd "$(dirname "$0")/.."
root=$(pwd -P)
unset PYTHONHOME PYTHONPATH
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_USER=0 PIP_ROOT_USER_ACTION=ignore

purpose=${1:-}
case $purpose in
    build) lock=requirements/runtime.txt ;;
    test) lock=requirements/dev.txt ;;
    *) echo "setup.sh: build hoặc test?" >&2; exit 2 ;;
esac
python=.venv/bin/python
stamps=.venv/set-up

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 3; }

# ---- Stamps ------------------------------------------------------------------------------------------------

system_from="generator/doctor.py tools/setup.sh"
packages_from="requirements/build.txt $lock"
[ "$purpose" = build ] || packages_from="$packages_from requirements/mutants.txt"
project_from="requirements/build.txt pyproject.toml setup.py"

# Print the hash of the files named, of the Python they are for, and of where this checkout stands.
key() {
    { echo "$root"; "$python" -V; cat "$@"; } 2>&1 | { sha256sum 2>/dev/null || shasum -a 256; } | cut -d ' ' -f 1
}
is_done() {
    stamp=$stamps/$1; shift
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(key "$@")" ]
}
mark_done() {
    mkdir -p "$stamps"
    stamp=$stamps/$1; shift
    key "$@" >"$stamp"
}
# shellcheck disable=SC2086 # the lists hold names without spaces
all_is_done() {
    [ -x .venv/bin/tinlang ] && is_done "system-$purpose" $system_from &&
        is_done "packages-$purpose" $packages_from && is_done project $project_from
}

# ---- System packages ---------------------------------------------------------------------------------------

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
may_install() {
    command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}
apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null >&2
}
has_package_lists() { [ -n "$(find /var/lib/apt/lists -name '*_Packages*' 2>/dev/null | head -n 1)" ]; }
# Older Debian has no headless shell of Chromium, and Ubuntu has Chromium by another name.
as_apt_knows() {
    for package in "$@"; do
        if [ "$package" = chromium-headless-shell ]; then
            for package in chromium-headless-shell chromium chromium-browser; do
                ! apt-cache show "$package" >/dev/null 2>&1 || break
            done
        fi
        echo "$package"
    done
}
# shellcheck disable=SC2046 # one line, one package
apt_install() { apt install --no-install-recommends $(as_apt_knows "$@"); }

# Debian starts a server (nginx, sshd) as soon as it is installed, and at every start of the machine; the tests want the
# program only. So a policy says no meanwhile, if the machine has none of its own.
policy=/usr/sbin/policy-rc.d
forbid_services() {
    [ ! -e "$policy" ] || return 0
    trap allow_services EXIT
    trap 'exit 130' INT TERM HUP
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod 755 "$policy"
}
allow_services() { as_root rm -f "$policy"; }

# Install the packages named, or stop with the command ($1) that does.
install_system() {
    to_type=$1; shift
    if command -v apt-get >/dev/null 2>&1 && ! has_package_lists; then
        to_type="${to_type%%apt-get *}apt-get update && $to_type"
    fi
    may_install || stop "Máy còn thiếu: $*.
Gõ lệnh sau (hoặc nhờ người quản trị máy), rồi gõ lại lệnh make:
    $to_type"
    say "Đang cài vào máy: $* …"
    has_package_lists || apt update
    # Old lists may name files that are gone: then once more with new ones.
    (forbid_services; apt_install "$@" || { apt update && apt_install "$@"; }) ||
        stop "Chưa cài được. Gõ lệnh sau để xem vì sao:
    $to_type"
    case " $* " in *" nginx "*) as_root systemctl --quiet disable nginx >&2 || : ;; esac
    case " $* " in *" openssh-server "*) as_root systemctl --quiet disable ssh >&2 || : ;; esac
}
set_up_system() {
    missing=$("$python" tools/missing_packages.py "$purpose")
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2046 # the first line: the packages; the second: the command
    install_system "$(echo "$missing" | sed -n 2p)" $(echo "$missing" | sed -n 1p)
    missing=$("$python" tools/missing_packages.py "$purpose")
    [ -z "$missing" ] || stop "Đã cài mà máy vẫn chưa thấy: $(echo "$missing" | sed -n 1p).
Xem .venv/bin/tinlang doctor."
}

# ---- Python ------------------------------------------------------------------------------------------------

# Print the first Python that is new enough. A name on PATH may lead nowhere, so each is run.
find_python() {
    for name in python3.13 python3.12 python3.11 python3; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            echo "$name"
            return
        fi
    done
    stop "Máy chưa có Python từ 3.11 trở lên. Gõ lệnh sau, rồi gõ lại lệnh make:
    sudo apt-get update && sudo apt-get install -y python3 python3-venv"
}
# Programs in .venv/bin name their folder: after a move they no longer run.
has_venv() {
    "$python" -c 'import pip' 2>/dev/null && grep -qF "$root/.venv/bin/python" .venv/bin/pip
}
make_venv() {
    found=$(find_python)
    say "Đang tạo .venv bằng $("$found" -V) …"
    # Debian splits this off: python3.11 may be there without python3.11-venv.
    if ! "$found" -c 'import ensurepip, venv' 2>/dev/null; then
        package=$("$found" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        install_system "sudo apt-get install -y $package" "$package"
    fi
    # A link leads to the .venv of another checkout, which clearing would empty.
    [ ! -L .venv ] || rm .venv
    "$found" -m venv --clear .venv </dev/null
}
pip_install() { "$python" -m pip install -q --only-binary :all: "$@" </dev/null >&2; }
set_up_packages() {
    say "Đang cài thư viện Python theo $lock (lần đầu mất vài phút) …"
    pip_install --require-hashes -r requirements/build.txt -r "$lock"
    [ "$purpose" = build ] || set_up_mutmut
}
# Apart from the rest: only `make mutants` finds what is in there.
set_up_mutmut() {
    rm -rf .venv/mutmut
    pip_install --require-hashes --no-deps --target .venv/mutmut -r requirements/mutants.txt
}
set_up_project() {
    # No network here: what builds the project (setuptools) came with the lock, hashed like the rest.
    pip_install --no-index --no-deps --no-build-isolation -e .
}

# ---- In order ----------------------------------------------------------------------------------------------

if all_is_done; then exit 0; fi
if [ "${2:-}" = --is-done ]; then exit 1; fi

has_venv || make_venv
# shellcheck disable=SC2086 # the lists hold names without spaces
{
    is_done "system-$purpose" $system_from || { set_up_system; mark_done "system-$purpose" $system_from; }
    is_done "packages-$purpose" $packages_from || { set_up_packages; mark_done "packages-$purpose" $packages_from; }
    is_done project $project_from || { set_up_project; mark_done project $project_from; }
}
say "Đã chuẩn bị xong."
