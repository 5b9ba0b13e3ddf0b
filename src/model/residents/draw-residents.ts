/** The residents of a government at setup: where they live, their income quintile and their literacy. */
import { categorical } from '../../kernel/distributions.ts';
import type { RunKey } from '../../kernel/random.ts';
import { toUniform } from '../../kernel/random.ts';
import { newWordBlock } from '../../kernel/threefry-block.ts';
import { QUINTILES, type ResidentColumns } from '../agents/resident.ts';
import type { Law } from '../parameters/organization.ts';
import type { GovernmentPlace, ResidentGroup } from '../place.ts';
import { residentPurposeKey } from '../purposes.ts';
import { keyedDraws } from './draws.ts';
import { literacyFrom } from './literacy.ts';

const BLOCK = 1024;

/**
 * Draws what does not change: group by its share, quintile by the group's shares, literacy by the group's law or
 * Beta(a + quintile, b), community = floor(u · communities). Every draw is keyed by the resident's index.
 *
 * @param literacyShape - [a, b]
 * @returns columns of `agents` residents
 */
export function drawResidents(
  run: RunKey,
  government: GovernmentPlace,
  literacyShape: readonly number[],
): ResidentColumns {
  const { agents, communities } = government.parameters;
  const place = new Uint16Array(agents);
  const literacy = new Float32Array(agents);
  const placeDraws = keyedDraws(run, residentPurposeKey('place', government.slug), 0);
  const literacyDraws = keyedDraws(run, residentPurposeKey('literacy', government.slug), 0);
  const roomOfPlaces = newWordBlock(BLOCK);
  const room = newWordBlock(BLOCK);
  const groups = government.residents;
  const shares = groups.map((group) => group.share);
  const laws = groups.map((group) => literacyLaws(group, literacyShape));
  for (let first = 0; first < agents; first += BLOCK) {
    const size = Math.min(BLOCK, agents - first);
    const where = placeDraws.block(first, size, roomOfPlaces);
    const who = literacyDraws.block(first, size, room);
    for (let i = 0; i < size; i++) {
      const group = categorical(toUniform(who.word1[i]), shares);
      const quintile = categorical(toUniform(where.word1[i]), groups[group].quintileShares);
      const community = Math.floor(toUniform(where.word0[i]) * communities);
      place[first + i] = community * QUINTILES + quintile;
      literacy[first + i] = literacyFrom(laws[group][quintile], toUniform(who.word0[i]));
    }
  }
  return { count: agents, communities, place, literacy };
}

/** The law of each quintile of a group. */
function literacyLaws(group: ResidentGroup, [first, second]: readonly number[]): Law[] {
  return group.quintileShares.map(
    (_, index) => group.literacy ?? { beta: { shapes: [first + index + 1, second] } },
  );
}
