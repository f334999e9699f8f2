// The archive of a release: the parts that everyday commands don't need, compressed as one.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { brotliDecompressSync } = require('node:zlib');

/** The archive's name, in the folder of the parts. */
exports.ARCHIVE = 'parts.br';

/** The code of each part in the archive of the folder `dist`, by name. A line of JSON says how long each is; they follow it. */
exports.unpacked = function unpacked(dist) {
  const bytes = brotliDecompressSync(readFileSync(join(dist, exports.ARCHIVE)));
  let start = bytes.indexOf('\n') + 1;
  const parts = new Map();
  for (const [name, length] of JSON.parse(bytes.latin1Slice(0, start))) {
    parts.set(name, bytes.subarray(start, start + length));
    start += length;
  }
  return parts;
};
