/* Writes what every example of docs/examples/lab comes to; the tests compare, and a change of any of them is read by a person. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleNames, OUTPUTS_FOLDER, outputText, runExample } from '../src/testing/lab-examples';

mkdirSync(OUTPUTS_FOLDER, { recursive: true });
for (const name of exampleNames()) writeFileSync(join(OUTPUTS_FOLDER, name), outputText(runExample(name)));
