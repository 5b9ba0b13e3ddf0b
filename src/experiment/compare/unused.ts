/** Why nothing came of a value that moved: only a mechanism reads it that the scenario does not use, or it made no difference. */
import type { Mode } from '../../model/agents/contract.ts';
import { followsNeed } from '../../model/parameters/service.ts';
import type { GovernmentPlace } from '../../model/place.ts';
import type { MovedPart } from '../../scenario/idle-change.ts';

/** What did not use it. */
export type Unused =
  /** Only ways of awarding read it by which nothing is awarded. */
  | { readonly why: 'modes'; readonly modes: readonly Mode[] }
  /** Only insurance reads it, and no service is insured. */
  | { readonly why: 'uninsured' }
  /** These files of the model read it, and came to the same; empty where nobody knows. */
  | { readonly why: 'read'; readonly readers: readonly string[] };

/** Files of the model by the way of awarding that they are of. */
export const filesOfModes: Readonly<Record<Mode, string>> = {
  tender: 'awards/open-tender',
  commission: 'awards/direct-commission',
  venture: 'awards/venture-contest',
};

/** Files of insurance, and those in the folder of this name. */
export const INSURANCE_FILES = 'kinds/insurance';

/**
 * Why a value was not used.
 *
 * @param whereUsed - files of the model that read it, by comma
 */
export function whyUnused(before: MovedPart, after: MovedPart, whereUsed: string): Unused {
  const readers = whereUsed === '' ? [] : whereUsed.split(', ');
  const governments = [...before.governments, ...after.governments];
  const isInsured = ({ services }: GovernmentPlace) =>
    services.some(({ parameters }) => !followsNeed[parameters.kind]);
  const ofInsurance = readers.filter((file) => file.startsWith(INSURANCE_FILES));
  if (readers.length > 0 && ofInsurance.length === readers.length && !governments.some(isInsured)) {
    return { why: 'uninsured' };
  }
  const modes = (Object.keys(filesOfModes) as Mode[]).filter((mode) => readers.includes(filesOfModes[mode]));
  const isUnused = (mode: Mode) => !governments.some((government) => usesMode[mode](government));
  if (modes.length > 0 && modes.length === readers.length && modes.every(isUnused)) {
    return { why: 'modes', modes };
  }
  return { why: 'read', readers };
}

/** Whether a government may award something in a way. */
const usesMode: Readonly<Record<Mode, (government: GovernmentPlace) => boolean>> = {
  tender: ({ parameters }) => parameters.tenderShare > 0,
  commission: ({ parameters }) => parameters.tenderShare < 1,
  venture: ({ parameters, services }) =>
    parameters.ventureShare > 0 &&
    services.some((service) => service.parameters.ventureEligible && followsNeed[service.parameters.kind]),
};
