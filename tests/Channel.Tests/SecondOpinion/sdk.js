// Finds a package of the SDK beside the programs that npx has put on the path.
const fs = require('node:fs');
const path = require('node:path');

module.exports = name => {
  const folders = process.env.PATH.split(path.delimiter).map(folder => path.join(folder, '..', name));
  return require(folders.find(folder => fs.existsSync(folder)));
};
