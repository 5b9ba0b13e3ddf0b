/** Writes a picture as PNG. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Picture } from '../../report/chart-file.ts';
import { FONT_FAMILY } from '../../report/fonts/text-width.ts';

let ready: Promise<void> | undefined;

/** Draws the pixels of a picture: with its own fonts alone, whatever this machine has installed. */
export async function writePng({ svg, fonts, width }: Picture): Promise<Uint8Array> {
  ready ??= initWasm(
    fs.readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  );
  await ready;
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: fonts.map(({ ttf }) => ttf), defaultFontFamily: FONT_FAMILY },
  });
  try {
    const image = picture.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    picture.free();
  }
}
