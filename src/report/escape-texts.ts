/** Control characters, and marks that turn the direction of writing, as text. */
import { escapeControls } from '../kernel/display.ts';

/**
 * A copy of a specification or of anything in it, every text with its control characters written out and its accents
 * on their letters, as the font has them. Names of fields stay as they are.
 */
export function escapeTexts<Value>(value: Value): Value {
  if (typeof value === 'string') return escapeControls(value.normalize('NFC')) as Value;
  if (Array.isArray(value)) return value.map(escapeTexts) as Value;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, one]) => [key, escapeTexts(one)]);
  return Object.fromEntries(entries) as Value;
}
