// Where the code that V8 compiles is kept between runs.
const { accessSync, constants, mkdirSync, statSync } = require('node:fs');
const { isAbsolute, join } = require('node:path');

/**
 * A folder that this user may write, for this Node alone: beside the parts in `dist`, else among the user's caches. None where
 * neither can be written, or where NODE_DISABLE_COMPILE_CACHE is set, which Node takes for its own.
 */
exports.cacheFolder = function cacheFolder(dist) {
  const { NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = process.env;
  const node = thisNode();
  if (NODE_DISABLE_COMPILE_CACHE || node === undefined) return undefined;
  const users = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'));
  const folders = [join(dist, 'cache', node), ...(users && isAbsolute(users) ? [join(users, 'plan', node)] : [])];
  return folders.find(isWritable);
};

/**
 * V8 takes what another build of itself has compiled for its own, and crashes (nodejs/node#62781). A version is not enough:
 * distributions build one anew; so the executable counts.
 */
function thisNode() {
  try {
    const { size, mtimeMs } = statSync(process.execPath);
    return [process.version, process.platform, process.arch, size, Math.floor(mtimeMs)].join('-');
  } catch {
    return undefined;
  }
}

/** Makes the folder where it is not there yet. */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
