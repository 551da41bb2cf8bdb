/**
 * Where `#finance` and its like stand in the sources, from the `imports` of package.json. dependency-cruiser would
 * otherwise follow them into `dist`, and check the arrows of the last build. It reads this as a webpack configuration,
 * the only place where it takes aliases that are no tsconfig paths.
 */
const { resolve } = require('node:path');
const { imports } = require('../package.json');

const source = (built) => resolve(__dirname, '..', built.replace('./dist/', '').replace(/\.js$/, '.ts'));

module.exports = {
  resolve: {
    alias: Object.fromEntries(Object.entries(imports).map(([name, built]) => [`${name}$`, source(built)])),
  },
};
