/** What a mark says while the pointer is on it. */
import type { TooltipHandler } from 'vega';

/** Distance from the pointer, px. */
const OFFSET = 12;

let box: HTMLElement | undefined;

/** Shows the fields of a mark, a line each, beside the pointer; hides them when there are none. */
export const showTooltip: TooltipHandler = (_handler, event, _item, value) => {
  const tip = boxOfPage();
  const lines = linesOf(value);
  tip.hidden = lines.length === 0;
  tip.replaceChildren(...lines.map(lineOf));
  if (!(event instanceof MouseEvent)) return;
  const width = document.documentElement.clientWidth;
  const left = Math.max(0, Math.min(event.pageX + OFFSET, width - tip.offsetWidth - OFFSET));
  tip.style.left = `${left}px`;
  tip.style.top = `${event.pageY + OFFSET}px`;
};

function boxOfPage(): HTMLElement {
  if (box !== undefined) return box;
  box = document.createElement('div');
  box.id = 'tooltip';
  box.setAttribute('role', 'status');
  document.body.append(box);
  return box;
}

function linesOf(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [String(value)];
  return Object.entries(value).map(([name, one]) => `${name}: ${one}`);
}

function lineOf(text: string): HTMLElement {
  const line = document.createElement('div');
  line.textContent = text;
  return line;
}
