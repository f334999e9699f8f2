// Loaded into another program with --require: whoever asks for a name or opens a connection is told of on stderr, and refused.
const dns = require('node:dns');
const net = require('node:net');

const refuse =
  (what) =>
  (...args) => {
    process.stderr.write(`NETWORK ${what} ${JSON.stringify(args[0])}\n`);
    throw new Error('There is no network in this test.');
  };

dns.lookup = refuse('lookup');
net.Socket.prototype.connect = refuse('connect');
