/** Files that the reader takes away: a chart as SVG, PNG, vega-lite JSON or CSV, and the data of the page. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study } from '../../experiment/study/study.ts';
import { csvLine } from '../../kernel/csv.ts';
import type { Chart, ChartRow } from '../charts/chart.ts';

/** A picture as it stands on the page. */
export interface Drawing {
  readonly chart: Chart;
  readonly spec: TopLevelSpec;
  readonly svg: string;
  readonly rows: readonly ChartRow[];
}

/** Pixels of a PNG for one of the picture: for slides and paper. */
const PIXELS = 3;

/** Gives a drawing as a file. @param format - svg, png, json or csv */
export function offerDownload({ chart, spec, svg, rows }: Drawing, format: string): void {
  const name = `${chart.name}.${format}`;
  if (format === 'svg') offer(new Blob([svg], { type: 'image/svg+xml' }), name);
  if (format === 'json') offer(new Blob([JSON.stringify(spec, null, 2)], { type: 'application/json' }), name);
  if (format === 'csv') offer(new Blob([csvOf(rows)], { type: 'text/csv' }), name);
  if (format === 'png') void offerPng(svg, name);
}

/** Gives the data of the page. */
export function offerStudy(study: Study): void {
  offer(new Blob([JSON.stringify(study)], { type: 'application/json' }), 'study.json');
}

async function offerPng(svg: string, name: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = PIXELS * image.width;
  canvas.height = PIXELS * image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  canvas.toBlob((blob) => {
    if (blob !== null) offer(blob, name);
  }, 'image/png');
}

function offer(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** Rows with a head; columns in the order in which they first come. */
function csvOf(rows: readonly ChartRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => csvLine(columns.map((column) => row[column] ?? null)));
  return csvLine(columns) + lines.join('');
}
