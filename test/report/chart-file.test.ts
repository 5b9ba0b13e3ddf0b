import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import type { TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { fontEditor } from '../../src/cli/charts/make-fonts.ts';
import { chartWriters } from '../../src/cli/charts/writers.ts';
import { chartFile, chartFormats, layoutWidth } from '../../src/report/chart-file.ts';
import { configOf } from '../../src/report/theme.ts';
import { readPng } from '../setup/png.ts';

const values = [1, 2, 3].map((month) => ({ month, value: month / 4, who: month === 2 ? '西区' : 'East' }));

function chartOf(title: string | string[], subtitle = 'By month'): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: title, subtitle },
    width: 300,
    height: 120,
    data: { values },
    mark: 'point',
    encoding: {
      x: { field: 'month', type: 'quantitative' },
      y: { field: 'value', type: 'quantitative', axis: { title: '覆盖率 (%)' } },
      color: { field: 'who', type: 'nominal' },
    },
    config: configOf('light'),
  };
}

const TITLE = '鼓楼区 home care';

async function fileOf(
  spec: TopLevelSpec,
  format: (typeof chartFormats)[number],
  width: number | null = null,
) {
  return chartFile(spec, { format, width }, chartWriters);
}

async function textOf(spec: TopLevelSpec, format: 'svg' | 'json'): Promise<string> {
  return new TextDecoder().decode((await fileOf(spec, format)).content);
}

describe('the file of a chart', { timeout: 60_000 }, () => {
  it.each(chartFormats)('as %s has the same bytes whenever it is made', async (format) => {
    const [first, second] = [await fileOf(chartOf(TITLE), format), await fileOf(chartOf(TITLE), format)];
    const hash = ({ content }: typeof first) => createHash('sha256').update(content).digest('hex');
    expect(hash(second)).toBe(hash(first));
    expect(first.content.length).toBeGreaterThan(1000);
    expect(first.missing).toEqual([]);
  });

  it.each([
    ['svg', 400],
    ['svg', 1600],
    ['png', 400],
    ['png', 1600],
  ] as const)('as %s is as wide as it is asked to be: %d', async (format, width) => {
    const { content } = await fileOf(chartOf(TITLE), format, width);
    const drawn =
      format === 'png'
        ? readPng(content).width
        : Number(/^<svg [^>]*? width="(\d+)"/.exec(new TextDecoder().decode(content))?.[1]);
    expect(drawn).toBe(width);
  });

  it('is laid out for its width, and above 1200 px enlarged, so that a poster has large letters', () => {
    expect([null, 400, 1200, 4000].map(layoutWidth)).toEqual([760, 400, 1200, 1200]);
  });

  it('as json is a specification with its data, that names no other file', async () => {
    const spec = JSON.parse(await textOf(chartOf(TITLE), 'json'));
    expect(spec).toEqual(JSON.parse(JSON.stringify(chartOf(TITLE))));
    expect(JSON.stringify(spec)).not.toContain('"url"');
  });

  it('fills its last row of pixels, whatever the ratio of its sides', async () => {
    for (const width of [333, 500, 761]) {
      const dark = { ...chartOf(TITLE), config: configOf('dark') };
      const { height, darkness } = readPng((await fileOf(dark, 'png', width)).content);
      const edges = [0, height - 1].map((y) => darkness(2, y));
      expect(edges).toEqual([darkness(2, 3), darkness(2, 3)]);
    }
  });
});

describe('the fonts in an SVG', { timeout: 60_000 }, () => {
  it('hold every character that is shown in their weight, and no other', async () => {
    const svg = await textOf(chartOf('鼓楼 & <b>'), 'svg');
    const faces = [
      ...svg.matchAll(
        /@font-face\{font-family:'Noto Sans SC';font-weight:(\d+);src:url\(data:font\/woff2;base64,([^)]*)\) format\('woff2'\);unicode-range:([^}]*)\}/g,
      ),
    ];
    expect(faces.map(([, weight]) => weight)).toEqual(['400', '700']);
    const { Font } = await fontEditor();
    const [normal, bold] = faces.map(([, , data]) => {
      const { cmap, name } = Font.create(Buffer.from(data, 'base64'), { type: 'woff2' }).get();
      expect(name.fontFamily).toBe('Noto Sans SC');
      return Object.keys(cmap).map((code) => String.fromCodePoint(Number(code)));
    });
    // the blank and the blank that does not break are one glyph
    expect(new Set([...bold, '\u00a0'])).toEqual(new Set('鼓楼 \u00a0& <b>'));
    for (const character of '西区Eastmonth0.5覆盖率(%)By') expect(normal).toContain(character);
    expect(normal).not.toContain('鼓');
    expect(faces[1][3]).toBe('U+20,U+26,U+3c,U+3e,U+62,U+697c,U+9f13');
  });

  it('are named before all others by every text', async () => {
    const svg = await textOf(chartOf(TITLE), 'svg');
    const families = [...svg.matchAll(/<text [^>]*font-family="([^"]*)"/g)].map(([, family]) => family);
    expect(families.length).toBeGreaterThan(5);
    expect(families.filter((family) => !family.startsWith("'Noto Sans SC', "))).toEqual([]);
  });
});

describe('the pixels of a PNG', { timeout: 60_000 }, () => {
  const SIDE = 60;

  /** The ink of a title of one character. */
  async function inkOf(character: string): Promise<{ readonly ink: number; readonly shape: string }> {
    const spec: TopLevelSpec = {
      width: 300,
      height: 40,
      title: { text: character, fontSize: SIDE, anchor: 'start', frame: 'bounds' },
      data: { values: [] },
      mark: 'point',
      config: configOf('light'),
    };
    const { width, darkness } = readPng((await fileOf(spec, 'png', 320)).content);
    const dark = Array.from(
      { length: SIDE * SIDE },
      (_, i) => darkness(i % SIDE, Math.floor(i / SIDE)) > 127,
    );
    expect(width).toBe(320);
    return { ink: dark.filter(Boolean).length, shape: dark.map(Number).join('') };
  }

  it('show Chinese characters, each its own, not blank and not the box of a missing glyph', async () => {
    const shown = await Promise.all(['鼓', '楼', '区', '劐', '劓', 'A'].map(inkOf));
    for (const { ink } of shown) expect(ink).toBeGreaterThan(100);
    // the font lacks 劐 and has 劓
    expect(new Set(shown.map(({ shape }) => shape)).size).toBe(6);
    expect((await inkOf('\u{1f600}')).shape).toBe((await inkOf('劐')).shape);
  });
});

describe('a PDF', { timeout: 60_000 }, () => {
  /** Its objects, streams unpacked. */
  async function objectsOf(title: string): Promise<string> {
    const pdf = Buffer.from((await fileOf(chartOf(title), 'pdf')).content).toString('latin1');
    return pdf.replace(/stream\n(.*?)\nendstream/gs, (_, stream: string) => {
      const unpacked = inflateSync(Buffer.from(stream, 'latin1'), { finishFlush: 2 }).toString('latin1');
      return `stream\n${unpacked}\nendstream`;
    });
  }

  it('holds its fonts, asks for no other, and says which character each glyph is', async () => {
    const objects = await objectsOf(TITLE);
    const names = [...objects.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name);
    expect(new Set(names.map((name) => name.replace(/^[A-Z]{6}\+/, '')))).toEqual(
      new Set(['NotoSansSC-Regular', 'NotoSansSC-Bold']),
    );
    expect(objects.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(objects).toContain('(D:19700101000000Z)');
    for (const code of ['9f13', '697c', '533a', '8986']) expect(objects).toContain(`<${code}>`);
  });

  it('is as large as the picture, in points', async () => {
    const { content } = await fileOf(chartOf(TITLE), 'pdf', 400);
    expect(Buffer.from(content).toString('latin1')).toMatch(/\/MediaBox \[0 0 300 [\d.]+\]/);
  });
});

describe('hostile texts', { timeout: 60_000 }, () => {
  const hostile = '</text><script>alert(1)</script> ]]> &amp; "\' \u0000\u0007\u202e\ufffe\ud800 {datum}';
  const shown = '\\u0000\\u0007\\u202e\\ufffe\\ud800 {datum}';

  it('are text in an SVG, never markup, controls or marks that turn the direction of writing', async () => {
    const svg = await textOf(chartOf(hostile, hostile), 'svg');
    expect(svg).toContain(`&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp;amp; "' ${shown}`);
    expect(svg).not.toContain('<script');
    expect(svg.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202e\ufffe]/u);
  });

  it('are drawn in every format, and kept as text in the specification', async () => {
    const spec = chartOf(hostile, hostile);
    for (const format of ['png', 'pdf'] as const) {
      expect((await fileOf(spec, format)).content.length).toBeGreaterThan(5000);
    }
    expect(JSON.parse(await textOf(spec, 'json')).title.text).toContain(shown);
  });

  it('in the data and in lists are written out, too', async () => {
    const data = { values: [{ month: 1, value: 1, who: 'a\u202eb' }] };
    const svg = await textOf({ ...chartOf(['one', 'two\u0007']), data } as TopLevelSpec, 'svg');
    expect(svg).toContain('>a\\u202eb<');
    expect(svg).toContain('>two\\u0007<');
  });

  it('keep their accents on their letters', async () => {
    expect(await textOf(chartOf('cafe\u0301'), 'svg')).toContain('>caf\u00e9<');
  });
});

describe('characters that the font lacks', { timeout: 60_000 }, () => {
  it.each(['svg', 'png', 'pdf'] as const)(
    'are named, and the %s is drawn with the others',
    async (format) => {
      const { content, missing } = await fileOf(chartOf('鼓 劐 \u{1f600} ש x\u0302 ↑ ※'), format);
      // the lists of slices name \u0302, which no slice has, and ↑ and ※ twice
      expect(missing).toEqual(['\u0302', 'ש', '劐', '\u{1f600}']);
      expect(content.length).toBeGreaterThan(5000);
    },
  );
});
