import { Type } from '@sinclair/typebox';
import type { TObject, TSchema, TString, TUnsafe } from '@sinclair/typebox';
import { oneOf, shortText, textOf } from '../validation/text-field';

/** Misspellings that are in the field, and the name of the interface. */
const ALIASES: Readonly<Record<string, string>> = {
  mdtrtarea_admdvs: 'mdtrtarea_admvs',
  insuplc_admvs: 'insuplc_admdvs',
};

const ENVELOPE = {
  msgid: textOf('message-id', 'institution code, time, sequence: the id of the message'),
  mdtrtarea_admvs: textOf('region-code', 'region of the treating place'),
  insuplc_admdvs: textOf('insured-region', 'region of the insured place'),
  recer_sys_code: Type.Optional(shortText(10, 'receiving system')),
  dev_no: Type.Optional(shortText(100, 'device')),
  infver: oneOf(['V1.0', '1.0', '1.0.0'], 'version of the interface'),
  opter_type: Type.Optional(shortText(3, 'kind of operator')),
  opter: Type.Optional(shortText(30, 'operator')),
  opter_name: Type.Optional(shortText(50, 'name of the operator')),
  inf_time: textOf('wire-time', 'sending time'),
  fixmedins_name: Type.Optional(shortText(200, 'name of the institution')),
  sign_no: Type.Optional(shortText(30, 'session')),
};

type Envelope<Input extends TSchema> = TObject<
  typeof ENVELOPE & { infno: TUnsafe<string>; fixmedins_code: TString; input: Input }
>;

/** The request envelope of the national interface around one transaction's input. */
export function nationalEnvelope<Input extends TSchema>(
  transaction: string,
  institution: 'hospital-code' | 'pharmacy-code',
  input: Input,
): Envelope<Input> {
  return Type.Object({
    infno: oneOf<readonly string[]>([transaction], 'transaction number'),
    ...ENVELOPE,
    fixmedins_code: textOf(institution, 'code of the institution'),
    input,
  });
}

/** Gives fields their names in the interface; a field that has its own name already wins. */
export function withInterfaceNames(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return message;
  const fields: Record<string, unknown> = { ...message };
  for (const [alias, name] of Object.entries(ALIASES)) fields[name] ??= fields[alias];
  return fields;
}
