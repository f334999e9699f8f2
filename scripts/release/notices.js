// THIRD_PARTY_NOTICES.md: whose code is in the bundle, and on what terms.

const HEAD = `# Third-party notices

The program is MIT-licensed ([LICENSE](LICENSE)). Its bundle holds code of the packages below; what they ask to be passed on
with it follows, in their own words. Made from the bundle: \`UPDATE_DOCS=1 npx vitest run test/meta/notices.test.ts\`.
`;

/** The file's text, for packages as \`packagesOf\` gives them; those with the same words share them. */
export function notices(packages) {
  const groups = new Map();
  for (const one of packages) groups.set(one.text, [...(groups.get(one.text) ?? []), one]);
  return [HEAD, ...[...groups].map(([text, sharing]) => section(text, sharing))].join('\n');
}

function section(text, packages) {
  const names = packages.map(({ name, version, license }) => `- ${name} ${version} (${license})`).join('\n');
  return `---

${names}
${packages
  .filter(({ license }) => license.startsWith('MPL'))
  .map(source)
  .join('')}
\`\`\`text
${text}
\`\`\`
`;
}

/** The Mozilla Public License 2.0 (3.2) asks to say where the source of what it covers is. */
const source = ({ name, version, repository }) => `
Its source, unchanged, is at <${address(repository)}>, and comes with \`npm pack ${name}@${version}\`.
`;

/** The address of a repository, as package.json gives it, for a browser. */
const address = (repository) => (repository.url ?? repository).replace(/^git\+/, '').replace(/\.git$/, '');
