/** Whether the sign of a clear effect holds where what nobody knows is other than assumed, beside the effect. */
import type { Effect } from '../../experiment/compare/effect.ts';
import { levelText } from '../said.ts';
import { robustnessOf } from './findings.ts';
import { type Content, html } from './html.ts';
import type { Told } from './section.ts';

/** The note; nothing where no sign is clear or robustness was not examined. */
export function robustnessText(effect: Effect, { study, words }: Told): Content {
  const found = robustnessOf(study, effect);
  if (found === null) return null;
  const share = levelText(found.holds, 'share', words);
  const text = found.isRobust ? words.report.holdsIn(share) : words.report.failsIn(share);
  return html`<span class="note">${text}</span>`;
}
