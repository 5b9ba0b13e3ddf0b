/** What the residents of a government know, do and expect of one service at setup. */
import { clip } from '../../kernel/arithmetic.ts';
import { normalFrom } from '../../kernel/distributions.ts';
import type { RunKey } from '../../kernel/random.ts';
import { thresholdOf, toUniform } from '../../kernel/random.ts';
import { newWordBlock } from '../../kernel/threefry-block.ts';
import type { ResidentColumns, ServiceColumns } from '../agents/resident.ts';
import {
  AWARE,
  ENROLLED,
  EVER_ENROLLED,
  IN_HOUSE,
  NEED,
  NO_CONTRACT,
  QUINTILES,
  STATE_SHIFT,
} from '../agents/resident.ts';
import type { ServiceParameters } from '../parameters/service.ts';
import { residentPurposeKey } from '../purposes.ts';
import { keyedDraws } from './draws.ts';
import { clearQueue, joinQueue, newQueue, sortQueue } from './queue.ts';

/** What the columns of a service are drawn from. */
export interface ServiceStart {
  readonly run: RunKey;
  /** `G/S`, the slugs of the government and the service. */
  readonly scope: string;
  readonly residents: ResidentColumns;
  readonly parameters: ServiceParameters;
  /** Agents that in-house provision can serve at the start, a whole number. */
  readonly inhouseRoom: number;
}

const BLOCK = 1024;
const candidates = newQueue(0);

/**
 * Draws the columns of a service: need with probability needShare·needByIncome of the quintile, awareness with
 * awareStart, expectation N(mean, spread) cut to [0, 1], no satisfaction yet. If `enrolledAtStart`, residents in
 * need who are aware are enrolled in-house in the order of their queue draw up to the room; they count as admitted
 * before the first month, without a wait.
 */
export function drawServiceColumns(start: ServiceStart): ServiceColumns {
  const { count } = start.residents;
  const columns: ServiceColumns = {
    flags: new Uint8Array(count),
    contract: new Int16Array(count).fill(NO_CONTRACT),
    waitSince: new Int16Array(count).fill(-1),
    tenureSince: new Int16Array(count).fill(-1),
    awareSince: new Int16Array(count).fill(-1),
    paidAt: new Int16Array(0),
    expectation: new Float32Array(count),
    satisfaction: new Float32Array(count).fill(Number.NaN),
    benefit: new Float32Array(count),
  };
  drawStates(start, columns);
  if (start.parameters.enrolledAtStart) enrolAtStart(start, columns);
  return columns;
}

function drawStates({ run, scope, residents, parameters }: ServiceStart, columns: ServiceColumns): void {
  const needs = parameters.needByIncome.map((factor) =>
    thresholdOf(clip(parameters.needShare * factor, 0, 1)),
  );
  const aware = thresholdOf(parameters.awareStart);
  const startDraws = keyedDraws(run, residentPurposeKey('start', scope), 0);
  const expectationDraws = keyedDraws(run, residentPurposeKey('expectation', scope), 0);
  const room = newWordBlock(BLOCK);
  const roomOfHopes = newWordBlock(BLOCK);
  const { expectationMean, expectationSpread } = parameters;
  for (let first = 0; first < residents.count; first += BLOCK) {
    const size = Math.min(BLOCK, residents.count - first);
    const states = startDraws.block(first, size, room);
    const hopes = expectationDraws.block(first, size, roomOfHopes);
    for (let i = 0; i < size; i++) {
      const inNeed = states.word0[i] < needs[residents.place[first + i] % QUINTILES];
      columns.flags[first + i] = (inNeed ? NEED : 0) | (states.word1[i] < aware ? AWARE : 0);
      const expected = normalFrom(toUniform(hopes.word0[i]), expectationMean, expectationSpread);
      columns.expectation[first + i] = clip(expected, 0, 1);
    }
  }
}

function enrolAtStart({ run, scope, residents, inhouseRoom }: ServiceStart, columns: ServiceColumns): void {
  clearQueue(candidates, residents.count);
  for (let j = 0; j < residents.count; j++) {
    if (columns.flags[j] === (NEED | AWARE)) joinQueue(candidates, j, 0);
  }
  const order = sortQueue(candidates, keyedDraws(run, residentPurposeKey('queue', scope), 0));
  for (let k = 0; k < Math.min(inhouseRoom, candidates.count); k++) {
    const j = candidates.resident[order[k]];
    columns.flags[j] |= (ENROLLED << STATE_SHIFT) | EVER_ENROLLED;
    columns.contract[j] = IN_HOUSE;
  }
}
