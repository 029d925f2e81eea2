import { isJsonContentType, readJson } from './read-json';

const nested = (depth: number) => Buffer.from('['.repeat(depth) + ']'.repeat(depth));

describe('readJson', () => {
  it('reads JSON in UTF-8', () => {
    expect(readJson(Buffer.from('{"总额":"1.00"}'))).toEqual({ ok: true, value: { 总额: '1.00' } });
  });

  it('reads past a byte order mark', () => {
    expect(readJson(Buffer.from('\ufeff{"total":"1.00"}'))).toEqual({ ok: true, value: { total: '1.00' } });
  });

  it.each([
    ['no body', undefined, 'BODY_NOT_JSON'],
    ['half a body', Buffer.from('{"a":'), 'BODY_NOT_JSON'],
    ['another encoding', Buffer.from([0x22, 0xd7, 0xdc, 0x22]), 'BODY_NOT_JSON'],
    ['deep nesting', nested(21), 'BODY_TOO_DEEP'],
    ['nesting to the bottom', nested(400_000), 'BODY_TOO_DEEP'],
  ])('refuses %s', (_what, body, code) => {
    expect(readJson(body)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('takes nesting up to the limit', () => {
    expect(readJson(nested(20)).ok).toBe(true);
  });
});

describe('isJsonContentType', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset=UTF-8'])(
    'takes %s',
    (type) => {
      expect(isJsonContentType(type)).toBe(true);
    },
  );

  it.each([undefined, 'text/plain', 'application/json; charset=gbk', 'application/xml', 'application/jsonp'])(
    'refuses %s',
    (type) => {
      expect(isJsonContentType(type)).toBe(false);
    },
  );
});
