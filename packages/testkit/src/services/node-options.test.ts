import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeOptionsOf } from './node-options';

const COMPOSE = readFileSync(path.join(__dirname, '../../../../docker-compose.yml'), 'utf8');
/** In the order of the file: what all services are told, then what settlement is told instead. */
const IN_COMPOSE = [...COMPOSE.matchAll(/NODE_OPTIONS: (.*)/g)].map(([, options]) => options);

describe('what Node is told', () => {
  it('is the same here and in the containers', () => {
    expect(IN_COMPOSE).toEqual([nodeOptionsOf('hospital-gateway'), nodeOptionsOf('settlement')]);
    expect(nodeOptionsOf('pharmacy-gateway')).toBe(nodeOptionsOf('hospital-gateway'));
    expect(nodeOptionsOf('clearing')).toBe(nodeOptionsOf('hospital-gateway'));
  });

  it('is added to', () => {
    expect(nodeOptionsOf('clearing', '--inspect')).toBe(`${nodeOptionsOf('clearing')} --inspect`);
  });
});
