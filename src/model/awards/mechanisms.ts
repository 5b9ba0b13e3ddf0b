/** The ways of awarding a lot, by mode. */
import type { Call, Mode } from '../agents/contract.ts';
import { directCommission } from './direct-commission.ts';
import type { AwardMechanism } from './mechanism.ts';
import { openTender } from './open-tender.ts';
import { rentContest } from './rent-contest.ts';
import { ventureContest } from './venture-contest.ts';

/** One mechanism for each mode. */
export const mechanisms: Readonly<Record<Mode, AwardMechanism>> = {
  tender: openTender,
  commission: directCommission,
  venture: ventureContest,
};

/** The mechanism that decides a call: that of its mode, inside a rent-seeking contest if it is captured. */
export function mechanismOf({ mode, captured }: Pick<Call, 'mode' | 'captured'>): AwardMechanism {
  return captured ? rentContest(mechanisms[mode]) : mechanisms[mode];
}
