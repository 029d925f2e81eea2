import { toldAct } from './told-act';

const CLAIM = { claimId: '36-a', funds: [{ fund: 'employee-pool', amount: '12.30' }] };

describe('what a till was told of an act', () => {
  it.each([
    [{ outcome: 'held' }, []],
    [{ outcome: 'captured' }, [{ fund: 'employee-pool', amountFen: 1_230 }]],
    [{ outcome: 'released' }, []],
    [{ outcome: 'refunded' }, [{ fund: 'employee-pool', amountFen: -1_230 }]],
    [{ outcome: 'reversed', undone: 'settlement' }, [{ fund: 'employee-pool', amountFen: -1_230 }]],
    [{ outcome: 'reversed', undone: 'refund' }, [{ fund: 'employee-pool', amountFen: 1_230 }]],
    [{ outcome: 'reversed', undone: 'hold' }, []],
  ])('changes what funds have paid: %j', (told, funds) => {
    expect(toldAct({ ...CLAIM, ...told })).toEqual({ kind: 'acted', act: told.outcome, claimId: '36-a', funds });
  });

  it('is nothing where the answer is about no act', () => {
    expect([toldAct({ ...CLAIM, outcome: 'settled' }), toldAct({ outcome: 'held' }), toldAct({})]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
