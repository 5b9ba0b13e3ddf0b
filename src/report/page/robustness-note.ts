/** Whether the sign of an effect holds where what nobody knows is other than assumed, beside the effect. */
import type { Effect } from '../../experiment/compare/effect.ts';
import { robustnessText } from '../sentences.ts';
import { type Content, html } from './html.ts';
import type { Told } from './section.ts';

/** The note; nothing where no sign is claimed or robustness was not examined. */
export function robustnessNote(effect: Effect, told: Told): Content {
  const text = robustnessText(effect, told);
  return text === null ? null : html`<span class="note">${text}</span>`;
}
