/** Who is asked by a questionnaire: a simple random sample of the residents of a government, without replacement. */
import type { RunKey } from '../kernel/random.ts';
import type { Government } from '../model/agents/government.ts';
import { residentPurposeKey } from '../model/purposes.ts';
import { keyedDraws, type PurposeDraws } from '../model/residents/draws.ts';

/** The draws of the questionnaire of a government: a pair of words for each resident, used for nothing else. */
export function questionnaireDraws(run: RunKey, government: Government, month: number): PurposeDraws {
  return keyedDraws(run, residentPurposeKey('questionnaire', government.slug), month);
}

/**
 * The residents with the lowest words, in the order of their numbers; all of them where fewer live here. Each has a word
 * of its own, so that a larger sample holds the smaller one.
 *
 * @param residents - number of residents, numbered from 0
 * @param respondents - how many are asked
 */
export function drawRespondents(residents: number, respondents: number, draws: PurposeDraws): number[] {
  const first = new Uint32Array(residents);
  const second = new Uint32Array(residents);
  const words = new Uint32Array(2);
  for (let resident = 0; resident < residents; resident += 1) {
    draws.pair(resident, words);
    [first[resident], second[resident]] = words;
  }
  return Array.from(first.keys())
    .sort((a, b) => first[a] - first[b] || second[a] - second[b] || a - b)
    .slice(0, respondents)
    .sort((a, b) => a - b);
}
