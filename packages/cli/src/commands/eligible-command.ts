import { judgeEligibility } from '@medclear/domain';
import { readEligibleCase, toVerdictJson } from '@medclear/policy-lab';
import { Command } from 'commander';
import { languageOption } from '../lab/lab-language';
import type { LabLanguage } from '../lab/lab-language';
import { readInput } from '../lab/read-input';
import { refuseInput } from '../lab/show-problems';
import { showVerdict } from '../lab/show-verdict';

/** Asks the rules of eligibility about a case. */
export function eligibleCommand(): Command {
  return new Command('eligible')
    .description('asks who may be paid, rule by rule: docs/how-to/try-a-policy.md')
    .argument('[case]', 'a case as JSON (docs/schemas/eligible-case.schema.json); standard input when not given')
    .option('--json', 'JSON instead of a table')
    .addOption(languageOption())
    .action(async (path: string | undefined, { json: isJson, lang }: { json?: true; lang: LabLanguage }) => {
      const json = await readInput(path);
      const read = json.ok ? readEligibleCase(json.value) : json;
      if (!read.ok) {
        refuseInput(path, read.problems, lang);
        return;
      }
      const { title, question, facts, policy } = read.value;
      const verdict = toVerdictJson(title, judgeEligibility(question, facts, policy));
      process.stdout.write(`${isJson === true ? JSON.stringify(verdict, null, 2) : showVerdict(verdict, lang)}\n`);
    });
}
