/** Files that the reader takes away: a chart as SVG, PNG, vega-lite JSON or CSV, and the data of the page. */
import type { TopLevelSpec } from 'vega-lite';
import type { Study } from '../../experiment/study/study.ts';
import { csvLine } from '../../kernel/csv.ts';
import type { Chart, ChartRow } from '../charts/chart.ts';
import { svgOf } from './draw.ts';

/** A picture as it stands on the page. */
export interface Drawing {
  readonly chart: Chart;
  readonly spec: TopLevelSpec;
  readonly rows: readonly ChartRow[];
}

/** Pixels of a PNG for one of the picture: for slides and paper. */
const PIXELS = 3;

/** Gives a drawing as a file. @param format - svg, png, json or csv */
export async function offerDownload({ chart, spec, rows }: Drawing, format: string): Promise<void> {
  offer(await contentOf(), `${chart.name}.${format}`);

  async function contentOf(): Promise<Blob> {
    if (format === 'json') return new Blob([JSON.stringify(spec, null, 2)], { type: 'application/json' });
    if (format === 'csv') return new Blob([csvOf(rows)], { type: 'text/csv' });
    const svg = new Blob([withFont(await svgOf(spec))], { type: 'image/svg+xml' });
    return format === 'png' ? pngOf(svg) : svg;
  }
}

/** Gives the data of the page. */
export function offerStudy(study: Study): void {
  offer(new Blob([JSON.stringify(study)], { type: 'application/json' }), 'study.json');
}

/** The picture with the font that the page carries, if it carries one. */
function withFont(svg: string): string {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule).map(({ cssText }) => cssText);
  return faces.length === 0 ? svg : svg.replace('>', `><style>${faces.join('')}</style>`);
}

async function pngOf(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  const image = new Image();
  image.src = address;
  await image.decode();
  URL.revokeObjectURL(address);
  const canvas = document.createElement('canvas');
  canvas.width = PIXELS * image.width;
  canvas.height = PIXELS * image.height;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/png'));
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
