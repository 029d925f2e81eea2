import { readFile } from 'node:fs/promises';
import type { Checked } from '@medclear/policy-lab';

/** Reads a JSON file, or standard input when no path (or `-`) is given; what cannot be read is a problem. */
export async function readInput(path: string | undefined): Promise<Checked<unknown>> {
  const text = await readText(path);
  return text.ok ? parseJson(text.value) : text;
}

/** Parses a text as JSON; what cannot be parsed is a problem. */
export function parseJson(text: string): Checked<unknown> {
  try {
    return { ok: true, value: JSON.parse(withoutByteOrderMark(text)) as unknown };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, problems: [{ path: '', en: `is not JSON: ${why}`, zh: `不是有效的 JSON：${why}` }] };
  }
}

async function readText(path: string | undefined): Promise<Checked<string>> {
  if (path === undefined || path === '-') return { ok: true, value: await readStandardInput() };
  try {
    return { ok: true, value: await readFile(path, 'utf8') };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, problems: [{ path: '', en: `cannot be read: ${why}`, zh: `无法读取：${why}` }] };
  }
}

async function readStandardInput(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
