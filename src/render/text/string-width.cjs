// Takes string-width's place in the bundle (scripts/bundle.js): cli-table3 measures each cell dozens of times, and
// so does it with the measure that wrapped the text, at a tenth of the cost. A test holds the two measures together.
module.exports = require('./columns.ts').columnsOf;
