import { access, constants, stat } from 'node:fs/promises';
import { evaluateCase, readEvaluateCase, readPolicySource, toEvaluatedJson, toSummaryJson } from '@medclear/policy-lab';
import type { Checked, PolicySource } from '@medclear/policy-lab';
import { Command } from 'commander';
import { evaluateLines } from '../lab/evaluate-lines';
import { languageOption } from '../lab/lab-language';
import type { LabLanguage } from '../lab/lab-language';
import { readInput } from '../lab/read-input';
import { showEvaluated } from '../lab/show-evaluated';
import { refuseInput } from '../lab/show-problems';
import { showSummary } from '../lab/show-summary';
import { showProgress } from '../show/show-progress';

interface EvaluateOptions {
  readonly json?: true;
  readonly lang: LabLanguage;
  readonly file?: string;
  readonly policy?: string;
  readonly compare?: true;
}

/** Splits bills by a policy that is tried, before anybody is paid by it. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('splits a bill, or a sequence of visits and refunds, by a policy: docs/how-to/try-a-policy.md')
    .argument('[case]', 'a case as JSON (docs/schemas/evaluate-case.schema.json); standard input when not given')
    .option('--policy <file>', "a policy as JSON that is tried instead of each case's own")
    .option('--file <bills>', 'a file with one case on each line, which ends with a summary by fund')
    .option('--compare', "with --file and --policy: also by each case's own policy, and the difference")
    .option('--json', 'JSON instead of tables')
    .addOption(languageOption())
    .action(async (path: string | undefined, options: EvaluateOptions, command: Command) => {
      if (options.file !== undefined && path !== undefined) command.error('error: give a case or --file, not both');
      if (options.compare === true && (options.file === undefined || options.policy === undefined)) {
        command.error('error: --compare needs --file and --policy');
      }
      const instead = await readInstead(options.policy);
      if (!instead.ok) refuseInput(options.policy, instead.problems, options.lang);
      else if (options.file === undefined) await evaluateOne(path, instead.value, options);
      else await evaluateMany(options.file, instead.value, options);
    });
}

async function readInstead(path: string | undefined): Promise<Checked<PolicySource | null>> {
  if (path === undefined) return { ok: true, value: null };
  const json = await readInput(path);
  return json.ok ? readPolicySource(json.value) : json;
}

async function evaluateOne(
  path: string | undefined,
  instead: PolicySource | null,
  options: EvaluateOptions,
): Promise<void> {
  const json = await readInput(path);
  const read = json.ok ? readEvaluateCase(json.value, instead) : json;
  if (!read.ok) {
    refuseInput(path, read.problems, options.lang);
    return;
  }
  const evaluated = evaluateCase(read.value);
  const text =
    options.json === true
      ? JSON.stringify(toEvaluatedJson(evaluated), null, 2)
      : showEvaluated(evaluated, options.lang);
  process.stdout.write(`${text}\n`);
}

async function evaluateMany(path: string, instead: PolicySource | null, options: EvaluateOptions): Promise<void> {
  if (!(await isReadable(path))) {
    refuseInput(path, [{ path: '', en: 'is no file that can be read', zh: '不是可读取的文件' }], options.lang);
    return;
  }
  const progress = showProgress('bills evaluated');
  const { summary, own, problems } = await evaluateLines({
    path,
    instead,
    isCompared: options.compare === true,
    onEvaluated: (line, evaluated) => {
      if (options.json === true) process.stdout.write(`${JSON.stringify({ line, ...toEvaluatedJson(evaluated) })}\n`);
    },
    onProgress: (done, total) => {
      progress.update(done, total);
    },
  });
  progress.end();
  const text =
    options.json === true
      ? JSON.stringify({ summary: toSummaryJson(summary), ...(own === null ? {} : { own: toSummaryJson(own) }) })
      : showSummary(summary, own, options.lang);
  process.stdout.write(`${text}\n`);
  if (problems.length > 0) refuseInput(path, problems, options.lang);
}

/** A file is read twice, to know how far it is: a pipe cannot be. */
async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
