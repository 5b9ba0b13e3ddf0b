/** The part of a study that the page's charts read, so that they tell there what they tell everywhere. */
import type { Study } from '../../experiment/study/study.ts';

/** The study without what only the text of the page tells. Every number is as it was. */
export function pageStudy(study: Study): Study {
  return {
    ...study,
    translations: [],
    indicators: study.indicators.map((one) => ({ ...one, meaning: '' })),
    checks: [],
    assumptions: [],
  };
}
