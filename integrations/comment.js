// Puts a Markdown file into one comment of a GitHub pull request, and renews it there with every push:
//
//   node integrations/comment.js changes.md
//
// Reads what GitHub Actions gives: GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_API_URL, and GITHUB_TOKEN with the
// permission pull-requests: write. Where it may not write, as for a pull request from a fork, it says so and ends well.
import { readFileSync } from 'node:fs';

const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository, GITHUB_EVENT_PATH: eventPath } = process.env;
const api = process.env.GITHUB_API_URL ?? 'https://api.github.com';

/** The first line of what plan diff writes (src/render/markdown/diff.ts): by it the comment is found again. */
const MARK = '<!-- plan-diff -->';
/** GitHub takes 65,536 characters; some are left for the last line. */
const MOST = 65_000;
const CUT =
  '\n\n（太长，只放了前一部分；全文见本次运行的 plan-ci/changes.md。Cut: the whole is in plan-ci/changes.md.）\n';

async function main([file]) {
  const number = pullRequest();
  if (file === undefined || number === undefined) {
    say('notice', '没有合并请求，不用评论。No pull request to comment on.');
    return;
  }
  const text = readFileSync(file, 'utf8').trim();
  const comments = `/repos/${repository}/issues/${number}/comments`;
  const old = await ownComment(comments);
  // Each change is an item of a list: without one there is nothing that a reviewer must hear of.
  if (old === undefined && !/^- /m.test(text)) return;
  const body = bodyOf(text);
  if (old === undefined) await call('POST', comments, { body });
  else if (old.body !== body) await call('PATCH', `/repos/${repository}/issues/comments/${old.id}`, { body });
}

/** Whole lines as far as they fit. */
function bodyOf(text) {
  const body = `${text.startsWith(MARK) ? '' : `${MARK}\n`}${text}\n`;
  return body.length <= MOST ? body : body.slice(0, body.lastIndexOf('\n', MOST)) + CUT;
}

async function ownComment(path) {
  for (let page = 1; ; page++) {
    const comments = await call('GET', `${path}?per_page=100&page=${page}`);
    const own = comments.find(({ body }) => body?.startsWith(MARK));
    if (own !== undefined || comments.length < 100) return own;
  }
}

function pullRequest() {
  if (!eventPath) return undefined;
  const event = JSON.parse(readFileSync(eventPath, 'utf8'));
  return event.pull_request?.number;
}

class Refused extends Error {}

async function call(method, path, body) {
  const answer = await fetch(api + path, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (answer.status === 401 || answer.status === 403 || answer.status === 404) throw new Refused(`${answer.status}`);
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer.json();
}

function say(level, message) {
  process.stdout.write(`::${level}::plan: ${message}\n`);
}

main(process.argv.slice(2)).catch((error) => {
  if (error instanceof Refused) {
    say(
      'notice',
      `没有评论的权限（${error.message}）：来自复刻仓库的合并请求如此；否则请给工作流 permissions: pull-requests: write。` +
        'No permission to comment: so it is for forks; else give the workflow pull-requests: write.',
    );
    return;
  }
  say('warning', `没能评论 Could not comment: ${error.message}`);
});
