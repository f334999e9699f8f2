#!/bin/sh
# Checks plan files in CI of any make: what is wrong with them, and what a change would do to the promises.
#
#   sh integrations/check.sh [BASE]
#
# BASE, the revision that the change is compared with, is taken from the first of these that is set: the argument,
# PLAN_BASE, what GitLab, GitHub and Jenkins say of a merge or pull request. Without one, the files alone are checked.
#
# Writes to the folder PLAN_OUT (plan-ci unless it says otherwise):
#   changes.md            what the change does to the plan, for a comment (only with a BASE)
#   findings.sarif        SARIF 2.1.0
#   findings.junit.xml    JUnit
#   findings.gitlab.json  GitLab's code quality
# PLAN_STRICT=true checks what --strict checks. PLAN_DIR names the workspace, as for plan itself.
#
# Ends as plan check does: 0 fine, 1 findings, 2 could not be checked.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
plan() { node "$home/bin/plan.js" "$@"; }

base=${1:-${PLAN_BASE:-${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}}}
branch=${GITHUB_BASE_REF:-${CHANGE_TARGET:-}}
if [ -z "$base" ] && [ -n "$branch" ]; then base=origin/$branch; fi
# The first push of a branch: git's name for nothing.
if [ -z "$(printf %s "$base" | tr -d 0)" ]; then base=; fi
case $base in
  -*)
    echo "plan: PLAN_BASE=$base 不是版本：版本不能以 - 开头。A revision cannot begin with a dash." >&2
    exit 2
    ;;
esac

# What a change is compared with must be there: many CI machines fetch the last commit alone.
if [ -n "$base" ]; then
  if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
    git fetch --quiet --no-tags --unshallow origin || echo "plan: 取不到完整的历史。Could not fetch the whole history." >&2
  fi
  case $base in
    origin/*)
      name=${base#origin/}
      git fetch --quiet --no-tags origin "+refs/heads/$name:refs/remotes/origin/$name" || true
      ;;
    *)
      # A commit that no branch holds any more, as after a forced push.
      git cat-file -e "$base" 2>/dev/null || git fetch --quiet --no-tags origin "$base" || true
      ;;
  esac
fi

out=${PLAN_OUT:-plan-ci}
mkdir -p "$out"
# What an earlier run left must not pass for what this one found.
rm -f "$out/changes.md" "$out/findings.sarif" "$out/findings.junit.xml" "$out/findings.gitlab.json" "$out/findings.txt"
set -- --format "sarif=$out/findings.sarif" --format "junit=$out/findings.junit.xml" \
  --format "gitlab=$out/findings.gitlab.json"
# GitHub takes its annotations from standard output; people read the log there as well.
if [ "${GITHUB_ACTIONS:-}" = true ]; then
  set -- "$@" --format github --format "human=$out/findings.txt"
else
  set -- "$@" --format human
fi
if [ "${PLAN_STRICT:-}" = true ]; then set -- "$@" --strict; fi
if [ -n "$base" ]; then set -- "$@" --since "$base"; fi

code=0
plan check "$@" || code=$?
if [ -f "$out/findings.txt" ]; then cat "$out/findings.txt"; fi

if [ -n "$base" ] && [ "$code" -ne 2 ]; then
  plan diff "$base...HEAD" --format markdown >"$out/changes.md" || code=$?
  if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then cat "$out/changes.md" >>"$GITHUB_STEP_SUMMARY"; fi
fi
exit "$code"
