import * as fc from 'fast-check';
import { canonicalText } from './canonical-text';

describe('the canonical text of a value', () => {
  it('is the same whatever the order of its fields, and leaves out what is not there', () => {
    expect(canonicalText({ b: [1, { d: null, c: 'x"' }], a: true, e: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"x\\"","d":null}]}',
    );
    expect(canonicalText({ a: 1, b: 2 })).toBe(canonicalText({ b: 2, a: 1 }));
  });

  it('is JSON of the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
