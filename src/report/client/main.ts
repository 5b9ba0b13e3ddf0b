/** The script of the report: draws its charts anew at the width of the reader, with what the reader chooses. */
import type { Study } from '../../experiment/study/study.ts';
import { type Language, wordsOf } from '../../words/words.ts';
import { chartNamed } from '../charts/charts.ts';
import { offerStudy } from './download.ts';
import { showFigure } from './figure.ts';

const root = document.documentElement;
const study = JSON.parse(document.getElementById('study')!.textContent ?? '') as Study;
const words = wordsOf((root.dataset.language ?? 'en') as Language);

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) {
  const chart = chartNamed(figure.dataset.chart ?? '');
  if (chart !== undefined) showFigure(figure, chart, { study, words });
}
for (const button of document.querySelectorAll<HTMLElement>('[data-download-study]')) {
  (button.parentElement as HTMLElement).hidden = false;
  button.addEventListener('click', () => offerStudy(study));
}
