import type { PyValue } from '../python/value.ts';

/** A value as Python would write it (repr), quoted text shown as characters where it is text. */
export function pythonText(value: PyValue): string {
  switch (value.type) {
    case 'none':
      return 'None';
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
      return String(value.value);
    case 'long':
      return `${value.value}L`;
    case 'float':
      return floatText(value.value);
    case 'bytes':
      return quote(value.value);
    case 'text':
      return `u${quote(value.value)}`;
    case 'tuple':
      return `(${value.items.map(pythonText).join(', ')}${value.items.length === 1 ? ',' : ''})`;
    case 'list':
      return `[${value.items.map(pythonText).join(', ')}]`;
    case 'set':
      return value.items.length === 0 ? 'set()' : `{${value.items.map(pythonText).join(', ')}}`;
    case 'dict':
      return `{${value.entries.map(([key, entry]) => `${pythonText(key)}: ${pythonText(entry)}`).join(', ')}}`;
  }
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? value.toFixed(1) : String(value);
}

/** Bytes that do not decode, as the lone surrogates that stand for them (PEP 383): they are shown as \xNN. */
export function escapeBytes(bytes: string): string {
  return bytes.replace(/[\x80-\xff]/g, (byte) => String.fromCharCode(0xdc00 + byte.charCodeAt(0)));
}

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    .replace(/(?<![\ud800-\udbff])[\udc80-\udcff]/g, (byte) => `\\x${(byte.charCodeAt(0) - 0xdc00).toString(16)}`);
  return mark + (mark === "'" ? escaped.replace(/'/g, "\\'") : escaped) + mark;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
