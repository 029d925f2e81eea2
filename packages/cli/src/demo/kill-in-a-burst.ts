import { runConcurrently } from '@medclear/testkit';
import { showProgress } from '../show/show-progress';
import { singleLine } from './demo-context';
import type { DemoContext } from './demo-context';
import { sendBill } from './send-bill';

const CLAIMS = 3_000;
const TILLS = 96;

/** Kills the settlement service with -9 in the middle of a burst; every claim is answered in the end. */
export async function killInABurst(context: DemoContext): Promise<void> {
  const { house, say } = context;
  say(`\n7. ${String(CLAIMS)} claims at once, and settlement killed with -9 in the middle · 突发中强杀结算服务`);
  const progress = showProgress('answered');
  const [settlement] = house.services.settlement;
  const startedAt = performance.now();
  let repeats = 0;
  const onDone = (done: number) => {
    progress.update(done, CLAIMS);
    if (done === Math.floor(CLAIMS / 3)) settlement?.crash();
  };
  const firstTill = context.tills.length;
  await runConcurrently({ count: CLAIMS, concurrency: TILLS, onDone }, async (at) => {
    const lines = [
      singleLine('1', 'S-CONSULTATION', '20.00'),
      singleLine('2', 'X-CEFTRIAXONE', `${String(100 + (at % 500))}.${String(10 + (at % 90))}`),
    ];
    const { sends } = await sendBill(context, {
      person: context.person(at, 10 + (at % 400)),
      hospital: context.hospital(at + 1 + (at % 5)),
      lines,
    });
    repeats += sends - 1;
  });
  progress.end();
  const outcomes = context.tills.slice(firstTill).map(({ outcome }) => outcome.kind);
  const unknown = outcomes.filter((kind) => kind === 'unknown').length;
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  say(
    `  ${String(outcomes.length)} claims in ${seconds} s, ${String(settlement?.restarts() ?? 0)} restart, ${String(repeats)} repeats by the tills, ${String(unknown)} without outcome`,
  );
  if (unknown > 0) context.differs(`${String(unknown)} claims have no outcome`);
  if (settlement?.restarts() === 0) context.differs('settlement was not killed');
}
