import { isUtf8 } from 'node:buffer';
import { transportRefusal } from '../render/gateway-answer';
import type { RefusedAnswer } from '../render/gateway-answer';

/** Deeper nesting than this is refused; no message of any interface comes near it. */
const DEEPEST = 20;

export type ReadJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: RefusedAnswer };

const BYTE_ORDER_MARK = /^\ufeff/;

/** Parses a body once: UTF-8 with or without a byte order mark, JSON, not too deep. */
export function readJson(body: unknown): ReadJson {
  if (!Buffer.isBuffer(body) || !isUtf8(body)) return { ok: false, refusal: transportRefusal('BODY_NOT_JSON') };
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8').replace(BYTE_ORDER_MARK, ''));
  } catch {
    return { ok: false, refusal: transportRefusal('BODY_NOT_JSON') };
  }
  return isDeeper(value, DEEPEST) ? { ok: false, refusal: transportRefusal('BODY_TOO_DEEP') } : { ok: true, value };
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((part) => isDeeper(part, levels - 1));
}

const CONTENT_TYPE = /^application\/(?:[\w.-]+\+)?json(?:\s*;\s*charset="?utf-?8"?)?\s*;?$/i;

/** A content type is JSON in UTF-8, with or without saying the latter. */
export function isJsonContentType(header: string | undefined): boolean {
  return header !== undefined && CONTENT_TYPE.test(header.trim());
}
