#!/usr/bin/env bash
# Builds, tests and shows DanVan on Linux and macOS. ./build.sh help lists the commands.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

root=$PWD
features_file=$root/artifacts/features.props
mkdir -p artifacts/packages

say() { printf '%s\n' "$*"; }

usage() {
  cat <<'EOF'
usage: ./build.sh [command]

  build     find out what the package feed serves, then build the solution (the default)
  demo      install what is missing, build, ingest corpus/ and show the answers
  test      install what is missing, build, run every test; ends with "N passed, N failed" (test --plain: every fast path off)
  pack      write the NuGet packages to artifacts/packages
  bench     run the benchmarks and write benchmarks/results (--quick: in minutes, to artifacts/bench; --series: long texts; --startup: whole
            processes of danvan; --table: the table of the committed results; --filter '*Tokenizer*' and the like go to BenchmarkDotNet)
  format    check the formatting of every file (format --fix to correct it)
  quality   score the parser against the annotations of corpus/
  fuzz      parse damaged documents for 10 minutes (fuzz SECONDS SEED)
  scale     measure identities and graph queries on a made corpus (scale PLANS SEED; 100000 by default)
  features  find out again what the package feed serves
  help      this text

DANVAN_FEATURES="pdfpig lucene ml readytorun" (or "none") sets the optional parts instead of asking the feed.
EOF
}

version_of() { sed -n "s/.*PackageVersion Include=\"$1\" Version=\"\([^\"]*\)\".*/\1/p" Directory.Packages.props; }

# Whether packages with all they need can be restored here, in their central versions, from the sources that count for this folder.
served() {
  local probe=artifacts/probe/$1 code=0
  rm -rf "$probe"
  mkdir -p "$probe"
  {
    printf '<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>'
    for package in "$@"; do printf '<PackageReference Include="%s" />' "$package"; done
    printf '</ItemGroup></Project>\n'
  } >"$probe/probe.csproj"
  dotnet restore "$probe/probe.csproj" >"$probe/log" 2>&1 || code=$?
  return "$code"
}

# Whether the compiler of native code for this machine can be had, in the version of the SDK.
served_compiler() {
  local probe=artifacts/probe/readytorun code=0
  rm -rf "$probe"
  mkdir -p "$probe"
  printf '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><RuntimeIdentifier>$(NETCoreSdkPortableRuntimeIdentifier)</RuntimeIdentifier><SelfContained>false</SelfContained><PublishReadyToRun>true</PublishReadyToRun></PropertyGroup></Project>\n' >"$probe/probe.csproj"
  dotnet restore "$probe/probe.csproj" >"$probe/log" 2>&1 || code=$?
  return "$code"
}

features() {
  local pdfpig=false lucene=false ml=false readytorun=false left=""
  if [ -n "${DANVAN_FEATURES:-}" ]; then
    case " $DANVAN_FEATURES " in *" pdfpig "*) pdfpig=true ;; esac
    case " $DANVAN_FEATURES " in *" lucene "*) lucene=true ;; esac
    case " $DANVAN_FEATURES " in *" ml "*) ml=true ;; esac
    case " $DANVAN_FEATURES " in *" readytorun "*) readytorun=true ;; esac
  else
    if served PdfPig; then pdfpig=true; fi
    if served Lucene.Net Lucene.Net.Analysis.Common; then lucene=true; fi
    if served Microsoft.ML; then ml=true; fi
    if served_compiler; then readytorun=true; fi
  fi
  [ "$pdfpig" = true ] || left="$left, DanVan.Reading.PdfPig (no PdfPig $(version_of PdfPig))"
  [ "$lucene" = true ] || left="$left, DanVan.Search.Lucene (no Lucene.Net $(version_of Lucene.Net))"
  [ "$ml" = true ] || left="$left, DanVan.Search.ML (no Microsoft.ML $(version_of Microsoft.ML))"
  [ "$readytorun" = true ] || left="$left, native code of danvan (no Crossgen2 for this SDK and system)"
  local text
  text="<Project>
  <PropertyGroup>
    <DanVanPdfPig>$pdfpig</DanVanPdfPig>
    <DanVanLucene>$lucene</DanVanLucene>
    <DanVanML>$ml</DanVanML>
    <DanVanReadyToRun>$readytorun</DanVanReadyToRun>
  </PropertyGroup>
</Project>"
  if [ ! -f "$features_file" ] || [ "$(cat "$features_file")" != "$text" ]; then printf '%s\n' "$text" >"$features_file"; fi
  if [ -n "$left" ]; then say "left out: ${left#, }"; else say "left out: nothing"; fi
}

features_once() {
  if [ -n "${DANVAN_FEATURES:-}" ] || [ ! -f "$features_file" ] || grep -q '>false<' "$features_file" || [ Directory.Packages.props -nt "$features_file" ]; then features; fi
}

tools_missing() {
  local missing=""
  command -v pdftotext >/dev/null 2>&1 && command -v pdftoppm >/dev/null 2>&1 || missing="$missing poppler-utils"
  command -v tesseract >/dev/null 2>&1 || missing="$missing tesseract-ocr"
  { command -v tesseract >/dev/null 2>&1 && tesseract --list-langs 2>/dev/null | grep -qx vie; } || missing="$missing tesseract-ocr-vie"
  say "${missing# }"
}

install_tools() {
  local missing
  missing=$(tools_missing)
  [ -n "$missing" ] || return 0
  if command -v apt-get >/dev/null 2>&1; then
    local as=""
    if [ "$(id -u)" -ne 0 ]; then
      if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as="sudo -n"; else as="no"; fi
    fi
    if [ "$as" != no ]; then
      say "installing: $missing"
      # shellcheck disable=SC2086
      if ($as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq --no-install-recommends $missing) >artifacts/install.log 2>&1; then return 0; fi
      say "could not install: $missing (see artifacts/install.log)"
    fi
    say "For PDF and scans run:  sudo apt-get install $missing"
  else
    say "For PDF and scans install poppler (pdftotext, pdftoppm) and tesseract with the language vie."
  fi
  say "Going on without them: the PDF files are reported as unreadable."
}

build() {
  features_once
  dotnet build DanVan.sln --nologo -v:q -clp:NoSummary "$@"
}

run_tests() {
  if [ "${1:-}" = --plain ]; then export DANVAN_PLAIN=1; fi
  install_tools
  build
  local results=artifacts/test-results code=0
  rm -rf "$results"
  mkdir -p "$results"
  dotnet test DanVan.sln --no-build --nologo -v:q --logger "console;verbosity=minimal" --logger trx --results-directory "$results" || code=$?
  local counts passed failed projects files
  counts=$(cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*' || true)
  passed=$(printf '%s\n' "$counts" | sed -n 's/.* passed="\([0-9]*\)".*/\1/p' | awk '{ n += $1 } END { print n + 0 }')
  failed=$(printf '%s\n' "$counts" | sed -n 's/.* failed="\([0-9]*\)".*/\1/p' | awk '{ n += $1 } END { print n + 0 }')
  projects=$(find tests -name '*.csproj' | wc -l)
  files=$(find "$results" -name '*.trx' | wc -l)
  if [ "$files" -lt "$projects" ]; then
    say "only $files of $projects test projects left a result"
    code=1
  fi
  if [ "$failed" -gt 0 ] || [ "$passed" -eq 0 ]; then code=1; fi
  say "$passed passed, $failed failed"
  return "$code"
}

danvan() { dotnet artifacts/bin/DanVan.Cli/release/danvan.dll "$@"; }

show() {
  printf '\n$ danvan'
  local argument
  for argument in "$@"; do
    case $argument in *[!A-Za-z0-9_./-]*) printf " '%s'" "$argument" ;; *) printf ' %s' "$argument" ;; esac
  done
  printf '\n'
  danvan "$@" || true
}

demo() {
  install_tools
  features_once
  dotnet build src/DanVan.Cli/DanVan.Cli.csproj -c Release --nologo -v:q -clp:NoSummary
  local index=artifacts/demo-index
  rm -rf "$index"
  show ingest corpus/files --index "$index"
  show cites 25-NQ/TW --date 2013-06-03 --index "$index"
  show tasks --due-from 2026-01-01 --limit 10 --index "$index"
  show check --index "$index" --limit 15
}

pack() {
  features_once
  dotnet pack DanVan.sln -c Release --nologo -v:q -clp:NoSummary
  ls artifacts/packages/*.nupkg
}

command=${1:-build}
[ $# -eq 0 ] || shift
case $command in
  build) build "$@" ;;
  demo) demo ;;
  test) run_tests "$@" ;;
  pack) pack ;;
  bench) features_once && dotnet build src/DanVan.Cli/DanVan.Cli.csproj -c Release --nologo -v:q -clp:NoSummary && dotnet run --project benchmarks/DanVan.Benchmarks -c Release -- "$@" ;;
  fuzz) features_once && dotnet run --project benchmarks/DanVan.Fuzz -c Release -- corpus "$@" ;;
  scale) features_once && dotnet run --project benchmarks/DanVan.Scale -c Release -- "$@" ;;
  quality) features_once && dotnet run --project benchmarks/DanVan.Quality -c Release -- corpus "$@" ;;
  format) if [ "${1:-}" = --fix ]; then dotnet format DanVan.sln; else dotnet format DanVan.sln --verify-no-changes; fi ;;
  features) features ;;
  help | -h | --help) usage ;;
  *)
    usage >&2
    exit 2
    ;;
esac
