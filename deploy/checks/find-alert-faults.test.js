const { findAlertFaults } = require('./find-alert-faults');

const RULES = `
      - alert: HoldsStand
        expr: max(medclear_settlement_open_holds) > 1
        annotations:
          runbook: docs/runbook.md#holds-stand
`;
const RUNBOOK = '# Runbook\n\n## Holds stand\n\nAlert: `HoldsStand`.\n\n## Other\n';
const SOURCE = "gauge('open_holds', 'Holds that are open.')";

describe('findAlertFaults', () => {
  it('has nothing to say of an alert that the runbook explains by a metric that is measured', () => {
    expect(findAlertFaults({ rules: RULES, runbook: RUNBOOK, source: SOURCE })).toEqual([]);
  });

  it.each([
    ['names no section', { rules: RULES.replace(/ +runbook.*\n/, '') }, 'names no section'],
    ['names a section that is gone', { runbook: '## Other\n' }, 'has no section #holds-stand'],
    ['is not named by its section', { runbook: RUNBOOK.replace('`HoldsStand`', '') }, 'is not named'],
    ['looks at a metric that nobody measures', { source: '' }, 'no service has medclear_settlement_open_holds'],
  ])('finds an alert that %s', (_why, change, fault) => {
    const faults = findAlertFaults({ rules: RULES, runbook: RUNBOOK, source: SOURCE, ...change });
    expect(faults).toEqual([expect.stringContaining(fault)]);
  });
});
