// The program as a library: what src/library.ts gives, for the folder of this package.
const { join } = require('node:path');
const { partsIn } = require('./parts.js');

const home = join(__dirname, '..');
const { loadIn, PlanError } = partsIn(join(home, 'dist')).part('library.cjs');

exports.load = (folder, given) => loadIn(home, folder, given);
exports.PlanError = PlanError;
