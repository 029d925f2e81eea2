import { findMutant } from './mutants/find-mutant';

const [name = '', mostSeconds = '60'] = process.argv.slice(2);

void findMutant(name, Number(mostSeconds)).then((search) => {
  process.stdout.write(`${JSON.stringify(search)}\n`);
});
