// Finds the built program, and runs it.
const { dirname, join } = require('node:path');
const { isBuilt, load } = require('./parts.js');

const home = dirname(__dirname);
const dist = join(home, 'dist');
if (isBuilt(dist)) {
  load(dist, 'plan.cjs').main(home);
} else {
  process.stderr.write(
    'plan 还没有构建，请在它的文件夹里运行 npm install。\nplan is not built yet: run npm install in its folder.\n',
  );
  process.exitCode = 2;
}
