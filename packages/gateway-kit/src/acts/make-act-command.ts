import { deriveClaimId, derivePersonId } from '@medclear/contracts';
import { provinceOf, provinceOfClaim, trusted } from '@medclear/domain';
import type { ActCommand, ActIdentity, ProvinceCode, RegionCode, ReverseCommand } from '@medclear/domain';
import type { ClaimKeys } from '../claim/build-settle-command';
import { hashGroups } from '../content/hash-groups';
import type { ContentValue } from '../content/hash-groups';
import type { DeclaredAct, DeclaredIdentity, DeclaredReversal } from './declared-act';

/** Makes the command of an act on a claim: it goes to the province that the claim's id names. */
export function makeActCommand(act: DeclaredAct, keys: ClaimKeys): ActCommand {
  const { kind, targetId, lineNumbers } = act;
  const province = provinceOfClaim(targetId);
  const lines = lineNumbers === null ? [null] : [...lineNumbers].sort();
  const contentHashes = hashesOf(act, keys, { kind, lines, target: targetId });
  const identity = { targetId, contentHashes, ...identityOf(act, keys, province) };
  return kind === 'release' ? { kind, ...identity } : { kind, lineNumbers, ...identity };
}

/** Makes the command of a reversal, which goes to the province given. */
export function makeReverseCommand(
  reversal: DeclaredReversal,
  keys: ClaimKeys,
  province: ProvinceCode,
): ReverseCommand {
  const { institutionCode, originalMessageId } = reversal;
  const targetId = deriveClaimId(province, institutionCode, originalMessageId);
  const contentHashes = hashesOf(reversal, keys, { kind: 'reverse', lines: [], target: originalMessageId });
  return { kind: 'reverse', targetId, contentHashes, ...identityOf(reversal, keys, province) };
}

function identityOf(
  { institutionCode, messageId, treatmentRegion, insuredRegion, personNumber }: DeclaredIdentity,
  keys: ClaimKeys,
  province: ProvinceCode,
): Omit<ActIdentity, 'targetId' | 'contentHashes'> {
  return {
    claimId: deriveClaimId(province, institutionCode, messageId),
    institutionCode,
    messageId,
    personId: derivePersonId(keys.person, personNumber),
    treatmentRegion,
    insuredRegion: regionIn(province, insuredRegion),
  };
}

/** A message that names another place than the one its original went to is about the place it went to. */
function regionIn(province: ProvinceCode, named: RegionCode): RegionCode {
  return provinceOf(named) === province ? named : trusted.regionCode(`${province}0000`);
}

interface ActContent {
  readonly kind: string;
  readonly lines: readonly ContentValue[];
  readonly target: string;
}

function hashesOf(identity: DeclaredIdentity, keys: ClaimKeys, { kind, lines, target }: ActContent) {
  const { institutionCode, treatmentRegion, insuredRegion, personNumber, furtherContent } = identity;
  return hashGroups(keys.content, {
    institution: [institutionCode, treatmentRegion],
    person: [insuredRegion, personNumber],
    dates: [],
    business: [kind],
    total: [],
    lines,
    accountUse: [],
    rest: [target, ...furtherContent],
  });
}
