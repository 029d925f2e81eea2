import { readQuarantineRequest } from './read-quarantine-request';

const GIVEN = { province: '36', offset: 7, operator: 'on-call', reason: 'a bug' };

describe('a request to quarantine', () => {
  it('is read', () => {
    expect(readQuarantineRequest(GIVEN)).toEqual({ ok: true, value: GIVEN });
  });

  it('is read as a confirmation, which needs no reason', () => {
    expect(readQuarantineRequest({ ...GIVEN, reason: undefined, confirm: true })).toEqual({
      ok: true,
      value: { ...GIVEN, reason: null },
    });
  });

  it.each([
    [{ ...GIVEN, province: '00' }, ['province']],
    [{ ...GIVEN, offset: '7' }, ['offset']],
    [{ ...GIVEN, offset: -1 }, ['offset']],
    [{ ...GIVEN, operator: ' ' }, ['operator']],
    [{ ...GIVEN, reason: undefined, confirm: 'yes' }, ['reason']],
    [{}, ['province', 'offset', 'operator', 'reason']],
    [null, ['province', 'offset', 'operator', 'reason']],
  ])('names everything that is wrong: %j', (body, paths) => {
    const read = readQuarantineRequest(body);
    expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual(paths);
  });
});
