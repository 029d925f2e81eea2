import { sendHospitalBill } from '@medclear/testkit';
import { singleLine } from './demo-context';
import type { DemoContext } from './demo-context';
import { refusedBody, settledBody } from './rest-bodies';
import { sendBill } from './send-bill';

/** The same message again gives the same answer; the same id with another amount is refused. */
export async function sendTwice(context: DemoContext): Promise<void> {
  context.say('\n5. The same message twice, then the same id with another content · 重复报文');
  const { url } = context.house.services.hospitalGateway;
  const sent = await sendBill(context, {
    person: context.person(3, 3),
    hospital: context.hospital(5),
    lines: [singleLine('1', 'X-CEFTRIAXONE', '500.00')],
  });
  const again = await sendHospitalBill(url, sent.bill);
  const isSame =
    again.kind === 'answered' &&
    sent.answer.kind === 'answered' &&
    JSON.stringify(again.body) === JSON.stringify(sent.answer.body);
  if (settledBody(sent.answer) === null || !isSame)
    context.differs('the repeat was answered otherwise than the original');
  else context.say(`  ✓ the repeat got the original answer, byte for byte: ${settledBody(again)?.settlementId ?? ''}`);
  const changed = await sendHospitalBill(url, { ...sent.bill, useAccount: false });
  const code = refusedBody(changed)?.code;
  if (code === 'DUP_MSGID_DIFF_BODY') context.say('  ✓ the same id with other content is refused: DUP_MSGID_DIFF_BODY');
  else context.differs(`the same id with other content was answered with ${code ?? 'no refusal'}`);
}
