import { readItemsCase, toItemsJson } from '@medclear/policy-lab';
import { Command } from 'commander';
import { languageOption } from '../lab/lab-language';
import type { LabLanguage } from '../lab/lab-language';
import { readInput } from '../lab/read-input';
import { showItems } from '../lab/show-items';
import { refuseInput } from '../lab/show-problems';

/** Splits the lines of a bill by a catalogue. */
export function itemsCommand(): Command {
  return new Command('items')
    .description('splits the lines of a bill by a catalogue: docs/how-to/try-a-policy.md')
    .argument('[case]', 'a case as JSON (docs/schemas/items-case.schema.json); standard input when not given')
    .option('--json', 'JSON instead of a table')
    .addOption(languageOption())
    .action(async (path: string | undefined, { json: isJson, lang }: { json?: true; lang: LabLanguage }) => {
      const json = await readInput(path);
      const read = json.ok ? readItemsCase(json.value) : json;
      if (!read.ok) {
        refuseInput(path, read.problems, lang);
        return;
      }
      const items = toItemsJson(read.value);
      process.stdout.write(`${isJson === true ? JSON.stringify(items, null, 2) : showItems(items, lang)}\n`);
    });
}
