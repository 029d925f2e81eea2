import { DEMONSTRATION_PROVINCES, startHouse } from '@medclear/testkit';
import { showProgress } from '../show/show-progress';
import { balanceTheBooks } from './balance-the-books';
import { buyInAPharmacy } from './buy-in-a-pharmacy';
import { createDemoContext } from './demo-context';
import { emptyTheStore } from './empty-the-store';
import { killInABurst } from './kill-in-a-burst';
import { liveAClaim } from './live-a-claim';
import { oneBillFourWays } from './one-bill-four-ways';
import { sendTwice } from './send-twice';
import { settleAcrossProvinces } from './settle-across-provinces';
import { showARefusal } from './show-a-refusal';

const PEOPLE = 10_000;
const SEED = 1;
const STEPS = [
  settleAcrossProvinces,
  oneBillFourWays,
  buyInAPharmacy,
  showARefusal,
  sendTwice,
  liveAClaim,
  killInABurst,
  emptyTheStore,
  balanceTheBooks,
];

/** The whole story on real parts; resolves to how many things differed from what they should be. */
export async function runDemo(say: (text: string) => void): Promise<number> {
  say(
    `MedClear: real Kafka, Redis, PostgreSQL and the four services; ${String(PEOPLE)} synthetic people in ${String(DEMONSTRATION_PROVINCES.length)} provinces · 全部人员均为虚构`,
  );
  const progress = showProgress('registry commands appended');
  const house = await startHouse({
    provinces: DEMONSTRATION_PROVINCES,
    people: PEOPLE,
    seed: SEED,
    say: (line) => {
      say(`  ${line}`);
    },
    onSeeded: (appended, total) => {
      progress.update(appended, total);
    },
  });
  progress.end();
  const stop = () => void house.stop().finally(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const context = createDemoContext(house, say);
    for (const step of STEPS) await step(context);
    say(
      context.differences().length === 0
        ? '\nNext: make up, then send your own bill (README.md).'
        : `\n${String(context.differences().length)} things differ, see above.`,
    );
    return context.differences().length;
  } finally {
    await house.stop();
  }
}
