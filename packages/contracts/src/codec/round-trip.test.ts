import * as fc from 'fast-check';
import { institution, issuer } from '../testing/any-fact.suite';
import { settle } from '../testing/any-bill.suite';
import { claim, command, decision, person, receipt, reply } from '../testing/any-record.suite';
import { hex } from '../testing/any-value.suite';
import { decodeCommand, encodeCommand } from './command-codec';
import { decodeDecision, encodeDecision } from './decision-codec';
import { decodeClaim, encodeClaim } from './claim-codec';
import {
  decodeInstitution,
  decodeIssuer,
  decodePerson,
  encodeInstitution,
  encodeIssuer,
  encodePerson,
} from './document-codec';
import { decodeReceipt, encodeReceipt } from './receipt-codec';
import { readDecisionLink } from './read-decision-link';
import { decodeReply, encodeReply } from './reply-codec';

describe('what is written', () => {
  it('is read as it was: every command', () => {
    fc.assert(
      fc.property(command, (one) => {
        expect(decodeCommand(encodeCommand(one))).toEqual({ kind: 'command', command: one });
      }),
    );
  });

  it('is read as it was: every decision, and its link alone', () => {
    fc.assert(
      fc.property(decision, hex(32), (one, previous) => {
        const bytes = encodeDecision(one, previous);
        expect(decodeDecision(bytes)).toEqual({ previous, decision: one });
        expect(readDecisionLink(bytes)).toEqual({ previous, commandOffset: one.commandOffset });
      }),
    );
  });

  it('is read as it was: every issuer and institution', () => {
    fc.assert(
      fc.property(issuer, institution, (anIssuer, anInstitution) => {
        expect(decodeIssuer(encodeIssuer(anIssuer))).toEqual(anIssuer);
        expect(decodeInstitution(encodeInstitution(anInstitution))).toEqual(anInstitution);
      }),
    );
  });

  it('is read as it was: every reply, person and claim', () => {
    fc.assert(
      fc.property(reply, person, claim, (aReply, aPerson, aClaim) => {
        expect(decodeReply(encodeReply(aReply))).toEqual(aReply);
        expect(decodePerson(encodePerson(aPerson))).toEqual(aPerson);
        expect(decodeClaim(encodeClaim(aClaim))).toEqual(aClaim);
      }),
    );
  });

  it('is read as it was: every receipt', () => {
    fc.assert(
      fc.property(receipt, (one) => {
        expect(decodeReceipt(encodeReceipt(one))).toEqual(one);
      }),
    );
  });

  it('is the same bytes for the same value, also when it was read before', () => {
    fc.assert(
      fc.property(decision, hex(32), (one, previous) => {
        const bytes = encodeDecision(one, previous);
        expect(encodeDecision(decodeDecision(bytes).decision, previous).equals(bytes)).toBe(true);
      }),
    );
  });
});

describe('a damaged command', () => {
  it('is parked, or is a command that can be written again; it never throws and never holds the log', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(settle, damage, (one, changes) => {
        const bytes = encodeCommand(one);
        for (const [at, value] of changes) bytes[10 + (at % (bytes.length - 10))] = value;
        const read = decodeCommand(bytes);
        if (read.kind === 'command') expect(() => encodeCommand(read.command)).not.toThrow();
        else expect(read).toEqual({ kind: 'unreadable', reason: 'does-not-decode' });
      }),
      { numRuns: 1_000 },
    );
  });
});
