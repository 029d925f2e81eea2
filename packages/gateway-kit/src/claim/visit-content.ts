import type { ContentGroup, QuotedAmounts } from '@medclear/domain';
import type { DeclaredClaim } from './declared-claim';

type Content = Partial<Record<ContentGroup, readonly (string | null)[]>>;

/**
 * Adds what a visit says beyond a plain one to the content that is compared when a message comes again.
 *
 * A plain visit adds nothing, so that messages which never said more keep their hashes.
 */
export function withVisitContent(claim: DeclaredClaim): DeclaredClaim {
  const { admittedOn, dischargedOn } = claim;
  const stay = admittedOn === null ? {} : { dates: [`stay ${admittedOn} ${dischargedOn ?? ''}`] };
  const content: Content = Object.assign(stay, businessContent(claim), totalContent(claim), lineContent(claim));
  const groups = Object.keys(content) as ContentGroup[];
  if (groups.length === 0) return claim;
  const further: Content = { ...claim.furtherContent };
  for (const group of groups) further[group] = [...(content[group] ?? []), ...(further[group] ?? [])];
  return { ...claim, furtherContent: further };
}

function businessContent({ isEmergency, diseaseCode, visitNumber, chargeBatch }: DeclaredClaim): Content {
  const isPlain = !isEmergency && diseaseCode === null;
  if (isPlain && visitNumber === null) return {};
  const care = isPlain ? [] : [isEmergency ? 'emergency' : 'planned', diseaseCode];
  return { business: visitNumber === null ? care : [...care, 'visit', visitNumber, chargeBatch] };
}

function totalContent({ hospitalPartFen, quoted }: DeclaredClaim): Content {
  const content = [
    ...(hospitalPartFen === 0 ? [] : [`hospital part ${String(hospitalPartFen)}`]),
    ...(quoted === null ? [] : ['quoted', ...quotedContent(quoted)]),
  ];
  return content.length === 0 ? {} : { total: content };
}

function quotedContent({ policyVersion, fundTotalFen, accountFen, cashFen }: QuotedAmounts): readonly string[] {
  return [policyVersion, ...[fundTotalFen, accountFen, cashFen].map(String)];
}

/** Lines whose use the catalogue does not cover, as the hospital says, and the trace codes that a pharmacy scanned. */
function lineContent({ lines, traceCodes }: DeclaredClaim): Content {
  const denied = lines.filter(({ isUseCovered }) => isUseCovered === false).map(({ lineNumber }) => lineNumber);
  const traced = (traceCodes ?? []).flatMap((codes, at) => codes.map((code) => `${String(at)} ${code}`));
  const content = [
    ...(denied.length === 0 ? [] : ['use not covered', ...denied]),
    ...(traced.length === 0 ? [] : ['traced', ...traced]),
  ];
  return content.length === 0 ? {} : { lines: content };
}
