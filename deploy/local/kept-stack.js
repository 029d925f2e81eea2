const path = require('node:path');

const RUN_FOLDER = process.env.MEDCLEAR_RUN_FOLDER ?? path.join(__dirname, '../../.run');

/** Where the stack of `make up` writes down what it is: `stack.json` appears when all is ready, the log grows from the start. */
module.exports = {
  RUN_FOLDER,
  STATE_PATH: path.join(RUN_FOLDER, 'stack.json'),
  LOG_PATH: path.join(RUN_FOLDER, 'stack.log'),
};
