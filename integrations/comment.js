// Puts Markdown files into one comment of a pull or merge request, and renews it there with every push:
//
//   node integrations/comment.js changes.md [findings.md]
//
// GitHub: reads what Actions gives (GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_API_URL), and GITHUB_TOKEN with the
// permission pull-requests: write. GitLab: what CI gives (CI_API_V4_URL, CI_MERGE_REQUEST_PROJECT_ID, CI_MERGE_REQUEST_IID),
// and PLAN_TOKEN, a token of the project with the scope api. Gitee: GITEE_REPOSITORY (OWNER/NAME), GITEE_PULL_REQUEST (its
// number), and PLAN_TOKEN, a token with the scope pull_requests. Where it may not write, as for a pull request from a fork,
// it says so and ends well.
import { readFileSync } from 'node:fs';

const { env } = process;

/** The first line of what plan diff writes (src/render/markdown/diff.ts): by it the comment is found again. */
const MARK = '<!-- plan-diff -->';
/** GitHub takes 65,536 characters; some are left for the last line. */
const MOST = 65_000;
const CUT =
  '\n\n（太长，只放了前一部分；全文见本次运行的 plan-ci/changes.md。Cut: the whole is in plan-ci/changes.md.）\n';

async function main(files) {
  const forge = forgeHere();
  if (files.length === 0 || forge === undefined) {
    say('notice', '没有合并请求，不用评论。No pull request to comment on.');
    return;
  }
  const text = files
    .map((file) => readFileSync(file, 'utf8').trim())
    .filter((part) => part !== '')
    .join('\n\n');
  const old = await ownComment(forge);
  // Each change is an item of a list: without one there is nothing that a reviewer must hear of.
  if (old === undefined && !/^- /m.test(text)) return;
  const body = bodyOf(text);
  if (old === undefined) await forge.create(body);
  else if (old.body !== body) await forge.update(old.id, body);
}

/** Whole lines as far as they fit. */
function bodyOf(text) {
  const body = `${text.startsWith(MARK) ? '' : `${MARK}\n`}${text}\n`;
  return body.length <= MOST ? body : body.slice(0, body.lastIndexOf('\n', MOST)) + CUT;
}

/** The comment that begins with the mark and is by whoever the token is of: anybody can write the mark. */
async function ownComment(forge) {
  const me = await forge.me();
  if (!me) throw new Error('谁的令牌，没有问到。Whose token it is was not answered.');
  for (let page = 1; ; page++) {
    const comments = await forge.list(page);
    const own = comments.find((one) => one.body?.startsWith(MARK) && forge.author(one) === me);
    if (own !== undefined || comments.length < 100) return own;
  }
}

/** The pull or merge request that this run is about, on the forge that runs it; undefined where there is none. */
function forgeHere() {
  if (env.GITHUB_EVENT_PATH)
    return github(JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')).pull_request?.number);
  if (env.GITLAB_CI) return gitlab(env.CI_MERGE_REQUEST_IID);
  return gitee(env.GITEE_PULL_REQUEST);
}

function github(number) {
  if (number === undefined) return undefined;
  const api = env.GITHUB_API_URL ?? 'https://api.github.com';
  const repository = `${api}/repos/${env.GITHUB_REPOSITORY}`;
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${env.GITHUB_TOKEN}`,
    'x-github-api-version': '2022-11-28',
  };
  return {
    // The token of a workflow may not ask for its user, but who sees the answers it may.
    me: async () => {
      const url = env.GITHUB_GRAPHQL_URL ?? `${api}/graphql`;
      const { data } = await call('POST', url, headers, { query: 'query { viewer { login } }' });
      return data?.viewer?.login;
    },
    author: ({ user }) => user?.login,
    list: (page) => call('GET', `${repository}/issues/${number}/comments?per_page=100&page=${page}`, headers),
    create: (body) => call('POST', `${repository}/issues/${number}/comments`, headers, { body }),
    update: (id, body) => call('PATCH', `${repository}/issues/comments/${id}`, headers, { body }),
  };
}

function gitlab(number) {
  if (!number) return undefined;
  const api = env.CI_API_V4_URL;
  const notes = `${api}/projects/${env.CI_MERGE_REQUEST_PROJECT_ID}/merge_requests/${number}/notes`;
  const headers = { 'private-token': env.PLAN_TOKEN };
  return {
    me: async () => (await call('GET', `${api}/user`, headers)).username,
    author: ({ author }) => author?.username,
    list: (page) => call('GET', `${notes}?sort=asc&per_page=100&page=${page}`, headers),
    create: (body) => call('POST', notes, headers, { body }),
    update: (id, body) => call('PUT', `${notes}/${id}`, headers, { body }),
  };
}

function gitee(number) {
  if (!number) return undefined;
  const api = env.GITEE_API_URL ?? 'https://gitee.com/api/v5';
  const pulls = `${api}/repos/${env.GITEE_REPOSITORY}/pulls`;
  const headers = { authorization: `Bearer ${env.PLAN_TOKEN}` };
  return {
    me: async () => (await call('GET', `${api}/user`, headers)).login,
    author: ({ user }) => user?.login,
    list: (page) => call('GET', `${pulls}/${number}/comments?per_page=100&page=${page}`, headers),
    create: (body) => call('POST', `${pulls}/${number}/comments`, headers, { body }),
    update: (id, body) => call('PATCH', `${pulls}/comments/${id}`, headers, { body }),
  };
}

class Refused extends Error {}

async function call(method, url, headers, body) {
  const answer = await fetch(url, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (answer.status === 401 || answer.status === 403 || answer.status === 404) throw new Refused(`${answer.status}`);
  if (!answer.ok) throw new Error(`${method} ${new URL(url).pathname}: ${answer.status}`);
  return answer.json();
}

function say(level, message) {
  process.stdout.write(
    env.GITHUB_ACTIONS || env.GITHUB_EVENT_PATH ? `::${level}::plan: ${message}\n` : `plan: ${message}\n`,
  );
}

main(process.argv.slice(2)).catch((error) => {
  if (error instanceof Refused) {
    say(
      'notice',
      `没有评论的权限（${error.message}）：来自复刻仓库的合并请求如此；否则请给工作流 permissions: pull-requests: write，` +
        '或者给 PLAN_TOKEN 评论的权限。No permission to comment: so it is for forks; else give the workflow ' +
        'pull-requests: write, or PLAN_TOKEN the scope to comment.',
    );
    return;
  }
  say('warning', `没能评论 Could not comment: ${error.message}`);
});
