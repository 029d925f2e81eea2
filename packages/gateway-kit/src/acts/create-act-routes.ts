import { createRestRoute } from '../http/create-rest-route';
import type { MessageRoute } from '../http/gateway-route';
import type { Vocabulary } from '../render/vocabulary';
import type { Validated } from '../validation/compile-schema';
import type { ActOnClaim } from './act-on-claim';
import type { DeclaredAct, DeclaredIdentity, DeclaredReversal } from './declared-act';
import type { ReverseMessage } from './reverse-message';
import { targetOfPath } from './target-of-path';

/** An act as its message says it; the claim stands in the path. */
export interface ReadAct extends DeclaredIdentity {
  /** Null means the whole claim. */
  readonly lineNumbers: readonly string[] | null;
}

/** An institution's messages of the acts. */
export interface ActMessages {
  readonly words: Vocabulary;
  /** Where the insured region stands in a message. */
  readonly regionPath: string;
  /** Reads a capture or a refund, which may be of lines. */
  readonly readActOnLines: (body: unknown) => Validated<ReadAct>;
  readonly readRelease: (body: unknown) => Validated<ReadAct>;
  readonly readReversal: (body: unknown) => Validated<DeclaredReversal>;
}

export interface ActHandling {
  readonly act: ActOnClaim;
  readonly reverse: ReverseMessage;
}

const PATHS: Readonly<Record<DeclaredAct['kind'], string>> = {
  capture: '/v1/holds/:claimId/capture',
  release: '/v1/holds/:claimId/release',
  refund: '/v1/settlements/:claimId/refunds',
};

/** The paths of the acts on a claim, in an institution's words. */
export function createActRoutes(messages: ActMessages, { act, reverse }: ActHandling): readonly MessageRoute[] {
  const { words, regionPath, readActOnLines, readRelease, readReversal } = messages;
  const route = (kind: DeclaredAct['kind'], read: typeof readActOnLines): MessageRoute =>
    createRestRoute({
      path: PATHS[kind],
      name: kind,
      words,
      read,
      answer: async (message, request) => {
        const targetId = targetOfPath(request.pathClaimId, message.insuredRegion, regionPath);
        return typeof targetId === 'string' ? act({ kind, targetId, ...message }, request) : targetId;
      },
    });
  return [
    route('capture', readActOnLines),
    route('release', readRelease),
    route('refund', readActOnLines),
    createRestRoute({ path: '/v1/reversals', name: 'reverse', words, read: readReversal, answer: reverse }),
  ];
}
