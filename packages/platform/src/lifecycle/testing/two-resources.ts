import { createLogger } from '../../log/create-logger';
import type { Resource } from '../resource';
import { runUntilSignal } from '../run-until-signal';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function resource(name: string, stop: () => Promise<void>): Resource {
  return {
    name,
    start: () => {
      say(`start ${name}`);
      return Promise.resolve();
    },
    stop: () => {
      say(`stop ${name}`);
      return stop();
    },
  };
}

const keepsRunning = setInterval(() => undefined, 1_000);
const store = resource('store', () => Promise.resolve(clearInterval(keepsRunning)));
const server = resource('server', () => Promise.reject(new Error('a part that does not stop')));

void runUntilSignal([store, server], createLogger('two-resources', 'silent')).then(() => {
  say('started');
  if (process.argv[2] === 'error')
    setImmediate(() => {
      throw new Error('an error that nobody catches');
    });
});
