import { describe, expect, it } from 'vitest';
import {
  AWARE,
  CONTINUING,
  ENROLLED,
  EVER_ENROLLED,
  IN_HOUSE,
  NEED,
  NO_CONTRACT,
  STATE_SHIFT,
  stateOf,
  WAITING,
} from '../../../src/model/agents/resident.ts';
import { releaseInhouseExcess } from '../../../src/model/residents/release-inhouse.ts';
import { emptyColumns, handDraws } from '../../setup/residents.ts';

const MONTH = 9;
const enrolled = NEED | AWARE | EVER_ENROLLED | (ENROLLED << STATE_SHIFT);
/** Months of admission, -1 for users from the start, and queue draws. */
const users = [
  { tenureSince: 0, u: 0.1 },
  { tenureSince: -1, u: 0.8 },
  { tenureSince: 4, u: 0.5 },
  { tenureSince: -1, u: 0.9 },
  { tenureSince: 0, u: 0.2 },
];

/** Residents that stay when room is left for so many of the users above; a user of contract 0 is beside them. */
function stayers(room: number) {
  const columns = emptyColumns(users.length + 1);
  columns.flags.fill(enrolled);
  columns.contract.fill(IN_HOUSE).fill(0, users.length);
  users.forEach(({ tenureSince }, j) => {
    columns.tenureSince[j] = tenureSince;
  });
  const draws = handDraws((j) => [users[j].u, 0]);
  releaseInhouseExcess(columns, MONTH, room, draws);
  const stay = [...columns.flags.keys()].filter((j) => stateOf(columns.flags[j]) === ENROLLED);
  return { columns, stay };
}

describe('in-house provision with less room', () => {
  it.each([
    [5, [0, 1, 2, 3, 4]],
    [4, [0, 1, 3, 4]],
    [3, [0, 1, 3]],
    [2, [1, 3]],
    [1, [1]],
    [0, []],
  ])('for %i keeps the longest tenures, those from the start first, then the smaller draw', (room, kept) => {
    expect(stayers(room).stay).toEqual([...kept, users.length]);
  });

  it('sends the others back to the queue to continue from this month, with their tenure', () => {
    const { columns } = stayers(4);
    expect(stateOf(columns.flags[2])).toBe(WAITING);
    expect(columns.flags[2] & CONTINUING).toBe(CONTINUING);
    expect([columns.contract[2], columns.waitSince[2], columns.tenureSince[2]]).toEqual([
      NO_CONTRACT,
      MONTH,
      4,
    ]);
  });
});
