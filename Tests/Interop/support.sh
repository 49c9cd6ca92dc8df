# Sourced by the tests of this folder. Each runs with
#   $GOALSHEET   the program            $REPOSITORY  the root of the repository
#   $WORK        a folder of its own    $PYTHON      a Python with the packages of requirements.txt
# and exits 0 (passed), 77 (skipped) or anything else (failed).
set -euo pipefail

fail() { printf 'failed: %s\n' "$*"; exit 1; }
skip() { printf '%s\n' "$*"; exit 77; }

# need COMMAND WHAT-FOR
need() { command -v "$1" >/dev/null 2>&1 || skip "$1 is not installed"; }
need_python() { [ -x "$PYTHON" ] || skip "the Python packages are not installed"; }

# A validator of workbooks is no part of this repository: GOALSHEET_VALIDATE names one. It is a Python program and
# runs with the packages of requirements.txt, whatever the machine's own Python has.
validator=${GOALSHEET_VALIDATE:-$REPOSITORY/../shared/validate/validate}
has_validator() { [ -f "$validator" ] && [ -x "$PYTHON" ]; }

# convert_samples FOLDER [OPTION…]: every sample in every format
convert_samples() {
  local folder=$1
  shift
  "$GOALSHEET" convert "$REPOSITORY"/Samples/*.txt -o "$folder" --format xlsx,ods,csv,jsonl,sqlite "$@"
}

# expect_exit CODE COMMAND…: runs it, standard error in $WORK/stderr, standard output in $WORK/stdout
expect_exit() {
  local expected=$1 status=0
  shift
  "$@" >"$WORK/stdout" 2>"$WORK/stderr" </dev/null || status=$?
  if [ "$status" -ne "$expected" ]; then
    cat "$WORK/stderr"
    fail "exit $status where $expected was expected: $*"
  fi
}

# expect_sentence WORD…: one sentence on standard error that holds all the words, and no trace of a crash
expect_sentence() {
  local word
  for word in "$@"; do
    grep -qF -- "$word" "$WORK/stderr" || { cat "$WORK/stderr"; fail "the message does not name “$word”"; }
  done
  ! grep -qiE 'fatal error|stack dump|Swift/|Error Domain' "$WORK/stderr" ||
    { cat "$WORK/stderr"; fail "the message is not meant for people"; }
}

# expect_no_leftovers FOLDER NAME…: nothing in the folder but files of these names (find's patterns)
expect_no_leftovers() {
  local folder=$1 arguments=() found
  shift
  [ -d "$folder" ] || return 0
  for name in "$@"; do arguments+=(! -name "$name"); done
  found=$(find "$folder" -type f "${arguments[@]}")
  [ -z "$found" ] || fail "left over: $found"
}
