#!/usr/bin/env node
// Finds the built program and runs it. An older Node gets as far as the word on its age: what follows is loaded after that.
const { engines } = require('../package.json');

const version = (text) => text.split('.').map(Number);
const [major, minor] = version(process.versions.node);
const [least, leastMinor] = version(engines.node.replace('>=', ''));
if (major < least || (major === least && minor < leastMinor)) {
  process.stderr.write(
    `plan 需要 Node.js ${least}.${leastMinor} 或更新的版本，这里是 ${process.version}（${process.execPath}）。\n` +
      `plan needs Node.js ${least}.${leastMinor} or later; this is ${process.version} (${process.execPath}).\n`,
  );
  process.exitCode = 2;
} else {
  require('./start.js');
}
