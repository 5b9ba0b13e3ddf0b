/** Writes a picture as PDF: lines stay lines, text stays text that can be found and copied. */
import PdfDocument from 'pdfkit';
import svgToPdf from 'svg-to-pdfkit';
import type { Picture } from '../../report/chart-file.ts';

/** Points of a PDF in a pixel. */
const POINTS_PER_PIXEL = 0.75;
/** A date that is the same in every file: a PDF names itself by it. */
const CREATION_DATE = new Date(0);

/** Dashes without gaps, as Vega draws a whole line; the writer takes them for a mistake. */
const UNBROKEN = / stroke-dasharray="[\d.]+,0"/g;

/** Draws a picture on a page of its size, with its own fonts inside. */
export async function writePdf({ svg, fonts, width, height }: Picture): Promise<Uint8Array> {
  const document = new PdfDocument({
    size: [width * POINTS_PER_PIXEL, height * POINTS_PER_PIXEL],
    margin: 0,
    // the fonts that every reader is said to have, and some have not
    font: null as unknown as string,
    info: { CreationDate: CREATION_DATE, Producer: 'quasimarket', Creator: 'quasimarket' },
  });
  const chunks: Uint8Array[] = [];
  const written = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  for (const { weight, ttf } of fonts) document.registerFont(String(weight), Buffer.from(ttf));
  svgToPdf(document as never, svg.replace(UNBROKEN, ''), 0, 0, {
    fontCallback: (_family, bold) => (bold ? '700' : '400'),
    warningCallback: (warning) => {
      throw new Error(`a part of the chart cannot be drawn in a PDF: ${warning}`);
    },
  });
  document.end();
  await written;
  return new Uint8Array(Buffer.concat(chunks));
}
