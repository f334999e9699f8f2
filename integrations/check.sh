#!/bin/sh
# Checks plan files in CI of any make: what is wrong with them, and what a change would do to the promises.
#
#   sh integrations/check.sh [BASE]
#
# BASE, the revision that the change is compared with, is taken from the first of these that is set: the argument,
# PLAN_BASE, what GitLab, GitHub and Jenkins say of a merge or pull request. Without one, a push is compared with what it
# replaced: PLAN_BEFORE, else what GitLab says (CI_COMMIT_BEFORE_SHA). A branch that is new is compared with where it left
# the default branch (PLAN_DEFAULT_BRANCH, else what GitLab says). Without any of these the files alone are checked.
#
# Writes to the folder PLAN_OUT (plan-ci unless it says otherwise):
#   changes.md            what the change does to the plan, for a comment (only with a BASE)
#   findings.md           what is wrong, for a comment or a summary; empty where nothing is
#   findings.sarif        SARIF 2.1.0
#   findings.junit.xml    JUnit
#   findings.gitlab.json  GitLab's code quality
# On GitHub both stand in the summary of the job as well.
# PLAN_STRICT=true checks what --strict checks. PLAN_FAIL_SEVERITY, PLAN_MAX_WARNINGS and PLAN_BASELINE are the values of
# --fail-severity, --max-warnings and --baseline. PLAN_DIR names the workspace, as for plan itself.
#
# Ends as plan check does: 0 fine, 1 findings, 2 could not be checked.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
plan() { node "$home/bin/plan.js" "$@"; }

isNone() { [ -z "$(printf %s "$1" | tr -d 0)" ]; }

base=${1:-${PLAN_BASE:-}}
branch=${GITHUB_BASE_REF:-${CHANGE_TARGET:-}}
# In a fork's own pipeline origin is the fork, whose branches are its own.
if [ "${CI_MERGE_REQUEST_PROJECT_ID:-}" = "${CI_PROJECT_ID:-}" ]; then
  branch=${branch:-${CI_MERGE_REQUEST_TARGET_BRANCH_NAME:-}}
fi
if [ -z "$base" ] && [ -n "$branch" ]; then base=origin/$branch; fi
if [ -z "$base" ]; then base=${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}; fi
# All zeros are git's name for nothing.
if isNone "$base"; then base=; fi

# A push is compared with what the branch was, not with where the work left that: a forced one replaces it.
direct=
before=${PLAN_BEFORE:-${CI_COMMIT_BEFORE_SHA:-}}
default=${PLAN_DEFAULT_BRANCH:-${CI_DEFAULT_BRANCH:-}}
if [ -z "$base" ] && [ -n "$before" ]; then
  if ! isNone "$before"; then
    base=$before
    direct=--direct
  elif [ -n "$default" ] && [ "${CI_COMMIT_BRANCH:-${GITHUB_REF_NAME:-}}" != "$default" ]; then
    base=origin/$default
  fi
fi
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
  if [ "$(git config --get remote.origin.promisor || true)" = true ]; then
    git fetch --quiet --no-tags --refetch --no-filter origin || echo "plan: 取不到部分克隆缺少的内容。Could not fetch what the partial clone lacks." >&2
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
  if [ -n "$direct" ] && ! git cat-file -e "$base^{commit}" 2>/dev/null; then
    echo "plan: 推送之前的版本 $base 已经取不到（强制推送？），这次改动无从对照；可用 PLAN_BASE 指明与哪个版本对照。" \
      "What was there before the push cannot be had (a forced push?), so the change cannot be judged; name a revision with PLAN_BASE." >&2
    exit 2
  fi
fi

out=${PLAN_OUT:-plan-ci}
mkdir -p "$out"
# What an earlier run left must not pass for what this one found.
rm -f "$out/changes.md" "$out/findings.md" "$out/findings.sarif" "$out/findings.junit.xml" "$out/findings.gitlab.json" "$out/findings.github"
set -- --format "sarif=$out/findings.sarif" --format "junit=$out/findings.junit.xml" \
  --format "gitlab=$out/findings.gitlab.json"
set -- "$@" --format "markdown=$out/findings.md" --format human
if [ "${PLAN_STRICT:-}" = true ]; then set -- "$@" --strict; fi
if [ -n "${PLAN_FAIL_SEVERITY:-}" ]; then set -- "$@" --fail-severity "$PLAN_FAIL_SEVERITY"; fi
if [ -n "${PLAN_MAX_WARNINGS:-}" ]; then set -- "$@" --max-warnings "$PLAN_MAX_WARNINGS"; fi
if [ -n "${PLAN_BASELINE:-}" ]; then set -- "$@" --baseline "$PLAN_BASELINE"; fi
if [ -n "$base" ]; then set -- "$@" --since "$base" $direct; fi

# GitHub's runner takes lines of the log for commands. Until a word that nobody can guess it takes none: what stands in the files
# cannot be one. The annotations, which are commands of ours, come after it.
resume=
if [ "${GITHUB_ACTIONS:-}" = true ]; then
  set -- "$@" --format "github=$out/findings.github"
  resume=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  echo "::stop-commands::$resume"
fi

code=0
plan check "$@" || code=$?
if [ -n "$base" ] && [ "$code" -ne 2 ]; then
  dots=...
  if [ -n "$direct" ]; then dots=..; fi
  plan diff "$base${dots}HEAD" --format markdown >"$out/changes.md" || code=$?
fi

if [ -n "$resume" ]; then
  echo "::$resume::"
  if [ -f "$out/findings.github" ]; then cat "$out/findings.github"; fi
fi
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  for part in findings changes; do
    if [ -s "$out/$part.md" ]; then { cat "$out/$part.md" && echo; } >>"$GITHUB_STEP_SUMMARY"; fi
  done
fi
exit "$code"
