// The archives of a release: parts compressed as one, those of every day and those that everyday commands don't need.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { brotliDecompressSync } = require('node:zlib');

/** Their names, in the folder of the parts. */
exports.EVERYDAY = 'everyday.br';
exports.SELDOM = 'parts.br';

/** The code of each part in the archive `file` of the folder `dist`, by name. A line of JSON says how long each is; they follow it. */
exports.unpacked = function unpacked(dist, file) {
  const bytes = brotliDecompressSync(readFileSync(join(dist, file)));
  let start = bytes.indexOf('\n') + 1;
  const parts = new Map();
  for (const [name, length] of JSON.parse(bytes.latin1Slice(0, start))) {
    parts.set(name, bytes.subarray(start, start + length));
    start += length;
  }
  return parts;
};
