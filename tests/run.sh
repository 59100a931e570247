#!/usr/bin/env bash
# Builds everything and runs every test. The last line holds the totals; the exit code is 0 only if all is well.
#
# Needs the .NET SDK 10. The end-to-end tests also need Node.js and Chromium, and those of the channel against the SDK for
# JavaScript Node.js: what is missing of these is installed where that can be done (as root, on Debian and its kin);
# elsewhere those tests show as skipped.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

readonly configuration=Release
readonly solution=CollectionsBot.sln
readonly results=artifacts/test-results
readonly playground=@microsoft/m365agentsplayground@0.2.28
readonly sdk=botbuilder@4.23.3
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

passed=0 failed=0 skipped=0
faults=()

has() { command -v "$1" >/dev/null 2>&1; }

note() { printf '\n== %s\n' "$*"; }

# Something that is wrong although no test says so.
fault() {
  faults+=("$*")
  printf 'FAILED: %s\n' "$*" >&2
}

# Says what was wrong besides failing tests, prints the last line, and ends.
finish() {
  local line="$passed passed, $failed failed"
  if ((skipped > 0)); then line+=", $skipped skipped"; fi
  echo
  if ((${#faults[@]} > 0)); then printf 'FAILED: %s\n' "${faults[@]}"; fi
  echo "$line"
  ((failed == 0 && ${#faults[@]} == 0))
  exit
}

has_browser() {
  [[ -n "${CHROMIUM:-}" ]] || has chromium || has chromium-browser || has google-chrome || has google-chrome-stable ||
    has microsoft-edge || [[ -d "/Applications/Google Chrome.app" || -d /Applications/Chromium.app ]]
}

# install PACKAGE...: with apt-get, when that is possible.
install() {
  if has apt-get && ((EUID == 0)); then
    note "Installing $*"
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@"; } \
      >artifacts/install.log 2>&1 && return
    tail -n 5 artifacts/install.log
  fi
  echo "Not installed: $*. The end-to-end tests that need it will show as skipped, and those of dossiers fail without a font."
  return 1
}

has_package() { npx --yes --offline --package="$1" -- node -p 0 >/dev/null 2>&1; }

# fetch PACKAGE WHAT: into npm's cache, once.
fetch() {
  has_package "$1" && return
  note "Fetching $2, once"
  npx --yes --fetch-retries=1 --package="$1" -- node -p 0 >artifacts/install.log 2>&1
  has_package "$1" && return
  tail -n 5 artifacts/install.log
  echo "Not fetched: $1. The tests that need it will show as skipped."
}

# Any of the fonts that a dossier can be drawn with.
has_font() {
  find /usr/share/fonts /usr/local/share/fonts /Library/Fonts /System/Library/Fonts /c/Windows/Fonts \
    \( -iname DejaVuSans.ttf -o -iname LiberationSans-Regular.ttf -o -iname Arial.ttf \) 2>/dev/null | grep -q .
}

prepare_counterparts() {
  has_browser || install chromium
  has npx || install nodejs npm || return
  fetch "$playground" "the Agents Playground (15 MB)"
  fetch "$sdk" "the Bot Framework SDK for JavaScript (130 MB unpacked)"
}

# counters FILE: "total executed passed failed" as a trx file states them.
counters() {
  awk '
    match($0, /<Counters [^>]*>/) {
      counted = substr($0, RSTART, RLENGTH)
      print of("total"), of("executed"), of("passed"), of("failed") + of("error") + of("timeout") + of("aborted")
      exit
    }
    function of(name) {
      if (!match(counted, "[ ]" name "=\"[0-9]+\"")) return 0
      return substr(counted, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0
    }' "$1"
}

# run_project PROJECT: runs its tests and adds up what came of them.
run_project() {
  local name total=0 executed=0 good=0 bad=0 exit_code=0
  name=$(basename "$1" .csproj)
  note "$name"
  dotnet test "$1" --configuration "$configuration" --no-build --results-directory "$results" \
    --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" || exit_code=$?

  if [[ ! -s "$results/$name.trx" ]]; then
    fault "$name ended without a result (exit code $exit_code)."
    return
  fi

  read -r total executed good bad < <(counters "$results/$name.trx")
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + total - executed))
  if ((total == 0)); then
    fault "$name ran no test."
  elif ((exit_code != 0 && bad == 0)); then
    fault "$name did not run to its end (exit code $exit_code)."
  elif ((exit_code == 0 && bad > 0)); then
    fault "$name says that all is well, and its results say otherwise."
  fi
}

rm -rf "$results"
mkdir -p "$results"

if ! has dotnet || ! dotnet --version >/dev/null 2>&1; then
  fault "The .NET SDK 10 is needed: https://dotnet.microsoft.com/download"
  finish
fi

prepare_counterparts
has_font || install fonts-dejavu-core

note "Building ($configuration)"
if ! dotnet build "$solution" --configuration "$configuration" --verbosity quiet; then
  fault "The build failed; no test ran."
  finish
fi

note "Checking the format"
if ! dotnet format "$solution" --verify-no-changes --no-restore; then
  fault "The code is not formatted as .editorconfig says. \"dotnet format\" does it."
fi

shopt -s nullglob
projects=(tests/*.Tests/*.csproj)
if ((${#projects[@]} == 0)); then fault "There is no test project."; fi
for project in "${projects[@]}"; do
  run_project "$project"
done

finish
