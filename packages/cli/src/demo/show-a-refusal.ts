import { showTable } from '../show/show-table';
import { singleLine } from './demo-context';
import type { DemoContext } from './demo-context';
import { refusedBody } from './rest-bodies';
import { sendBill } from './send-bill';

/** Somebody whose relation was not active on the day: refused, with the reason and the next step. */
export async function showARefusal(context: DemoContext): Promise<void> {
  context.say('\n4. A refusal with its reason and what to do next · 拒付及下一步');
  const bill = {
    person: context.person(2, 2),
    hospital: context.hospital(3),
    lines: [singleLine('1', 'S-CONSULTATION', '20.00')],
  };
  const { answer } = await sendBill(context, { ...bill, visitDate: '2018-12-31' });
  const body = refusedBody(answer);
  if (body?.code !== 'ELIG_RELATION_INACTIVE') {
    context.differs(`expected ELIG_RELATION_INACTIVE, got ${body?.code ?? 'no refusal'}`);
    return;
  }
  const { code, message, nextStep, actor } = body;
  context.say(
    showTable(
      ['', ''],
      [
        ['code', code],
        ['reason', message.en],
        ['原因', message.zh],
        ['who can act', actor],
        ['next step', nextStep.en],
        ['下一步', nextStep.zh],
      ],
    ),
  );
}
