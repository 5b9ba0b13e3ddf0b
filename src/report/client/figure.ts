/** One chart of the page: its controls, its picture, its downloads. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study } from '../../experiment/study/study.ts';
import type { Words } from '../../words/words.ts';
import type { Chart, ChartOptions } from '../charts/chart.ts';
import type { ThemeName } from '../theme.ts';
import { type Drawing, offerDownload } from './download.ts';
import { drawInto } from './draw.ts';

/** Widths of pictures, px: from a phone to a projector. */
const NARROWEST = 320;
const WIDEST = 1040;
/** Changes of width that are not worth a new picture, px. */
const SAME_WIDTH = 16;

interface Shown {
  readonly study: Study;
  readonly words: Words;
}

/** Draws a figure now, and again when the reader chooses, the page changes its width, or its theme changes. */
export function showFigure(figure: HTMLElement, chart: Chart, shown: Shown): void {
  const picture = figure.querySelector<HTMLElement>('.picture')!;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paper = matchMedia('print');
  let drawing: Drawing | null = null;
  let drawnWidth = 0;

  const optionsNow = (): ChartOptions => {
    const theme: ThemeName = paper.matches ? 'print' : dark.matches ? 'dark' : 'light';
    const width = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(figure.clientWidth)));
    return { words: shown.words, theme, width, ...choicesOf(figure) };
  };
  const show = async (): Promise<void> => {
    const options = optionsNow();
    drawnWidth = options.width;
    const spec: TopLevelSpec = chart.spec(shown.study, options);
    await drawInto(picture, spec);
    picture.setAttribute('aria-label', spec.description ?? chart.name);
    figure.querySelector('[data-told]')!.textContent = spec.description ?? '';
    drawing = { chart, spec, rows: chart.rows(shown.study, options) };
  };

  let turn = Promise.resolve();
  // one after the other, so that the last choice is the one that stays
  const draw = (): void => {
    figure.setAttribute('aria-busy', 'true');
    const own = turn.then(show, show);
    turn = own;
    void own.then(() => {
      if (turn === own) figure.setAttribute('aria-busy', 'false');
    });
  };

  for (const hidden of figure.querySelectorAll<HTMLElement>('[hidden]')) hidden.hidden = false;
  figure.addEventListener('change', () => draw());
  dark.addEventListener('change', () => draw());
  paper.addEventListener('change', () => draw());
  new ResizeObserver(() => {
    if (!paper.matches && Math.abs(optionsNow().width - drawnWidth) > SAME_WIDTH) draw();
  }).observe(figure);
  for (const button of figure.querySelectorAll<HTMLElement>('[data-download]')) {
    button.addEventListener('click', () => {
      if (drawing !== null) void offerDownload(drawing, button.dataset.download ?? '');
    });
  }
  draw();
}

/** What the reader has chosen: an indicator, and the arms that are ticked. */
function choicesOf(figure: HTMLElement): Pick<ChartOptions, 'arms' | 'indicator'> {
  const select = figure.querySelector<HTMLSelectElement>('select[data-choose="indicator"]');
  const boxes = [...figure.querySelectorAll<HTMLInputElement>('input[data-choose="arm"]')];
  const ticked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  return { indicator: select?.value || null, arms: boxes.length === ticked.length ? null : ticked };
}
