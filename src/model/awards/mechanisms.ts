/** The ways of awarding a lot, by mode. */
import type { Mode } from '../agents/contract.ts';
import { directCommission } from './direct-commission.ts';
import type { AwardMechanism } from './mechanism.ts';
import { openTender } from './open-tender.ts';

/** One mechanism for each mode. */
export const mechanisms: Readonly<Record<Mode, AwardMechanism>> = {
  tender: openTender,
  commission: directCommission,
};
