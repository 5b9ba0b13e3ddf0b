import { describe, expect, it } from 'vitest';
import {
  AWARE,
  ENROLLED,
  EVER_ENROLLED,
  NEED,
  STATE_SHIFT,
  WAITING,
} from '../../../src/model/agents/resident.ts';
import type { Service } from '../../../src/model/agents/service.ts';
import { care } from '../../../src/model/kinds/care.ts';

describe('a user of care', () => {
  it('is enrolled, and neither waits nor was enrolled before', () => {
    const known = NEED | AWARE | EVER_ENROLLED;
    const flags = [known, known | (WAITING << STATE_SHIFT), known | (ENROLLED << STATE_SHIFT)];
    const service = { columns: { flags: Uint8Array.from(flags) } } as Service;
    expect(flags.map((_, j) => care.isUser(service, j, 9))).toEqual([false, false, true]);
  });
});
