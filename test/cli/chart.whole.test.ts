import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, runIn } from '../faults/program.ts';

const text = `format: 1
title: Two districts 两区
months: 24
window: 13-24
replications: 3
services:
  community: {}
governments:
  east: {name: 东区, agents: 200}
  west: {agents: 200}
arms:
  - {slug: publicity, name: 宣传, interventions: [publicity]}
  - {slug: training, name: 劐 training, interventions: [training]}
`;

const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'quasimarket-chart-')));
const results = path.join(folder, 'two');
const chart = (...words: string[]) => runIn(folder, ['chart', 'two', '--name', 'effects', ...words]);
const read = (name: string) => fs.readFileSync(path.join(folder, name));

beforeAll(() => {
  const file = path.join(folder, 'two.yaml');
  fs.writeFileSync(file, text);
  expect(run(['compare', file, '--out', results, '--no-report']).status).toBe(0);
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('quasimarket chart', () => {
  it('writes each format beside the folder of results, the same bytes when it is made again', () => {
    const starts = { svg: '<svg ', png: '\x89PNG', pdf: '%PDF-', json: '{\n' };
    for (const [format, start] of Object.entries(starts)) {
      const { status, stdout } = chart('--format', format, '--arms', 'publicity');
      expect([status, stdout]).toEqual([0, `Wrote two-effects.${format}\n`]);
      const first = read(`two-effects.${format}`);
      expect(first.toString('latin1').startsWith(start)).toBe(true);
      expect(chart('--format', format, '--arms', 'publicity', '--force').status).toBe(0);
      expect(read(`two-effects.${format}`).equals(first)).toBe(true);
    }
    expect(fs.readdirSync(results)).not.toContain('two-effects.svg');
  });

  it('knows a bundle by its parts in any order', () => {
    const bundle = ['--arms', 'training+publicity'];
    expect(runIn(folder, ['compare', 'two.yaml', ...bundle, '--out', 'bundle', '--no-report']).status).toBe(
      0,
    );
    for (const arms of ['training+publicity', 'publicity+training']) {
      const told = ['--name', 'effects', '--arms', arms, '--out', `${arms}.svg`];
      expect(runIn(folder, ['chart', 'bundle', ...told]).stdout).toBe(`Wrote ${arms}.svg\n`);
    }
  });

  it('draws every theme, language and width into the file that is named', () => {
    for (const [theme, lang, width] of [
      ['light', 'en', '320'],
      ['dark', 'zh', '900'],
      ['print', 'zh', '1600'],
    ]) {
      const out = `${theme}.svg`;
      expect(chart('--theme', theme, '--lang', lang, '--width', width, '--out', out).status).toBe(0);
      const svg = read(out).toString();
      expect(svg).toContain(`width="${width}"`);
      expect(svg).toContain('@font-face');
      expect(svg.includes('知晓率')).toBe(lang === 'zh');
    }
    expect(read('light.svg').toString()).not.toContain('#12181f');
    expect(read('dark.svg').toString()).toContain('#12181f');
  });

  it('names characters that the font lacks, and draws the chart', () => {
    const { status, stderr } = chart('--out', 'rare.png');
    expect(status).toBe(0);
    expect(stderr).toBe('warning: the font has no glyph for 劐 (U+5290); an empty box stands for each\n');
  });

  it.each([
    [['--name', 'efects'], 'did you mean "effects"?'],
    [['--format', 'jpeg'], '--format is "jpeg"; choose from svg, png, pdf, json'],
    [['--theme', 'blue'], '--theme is "blue"; choose from light, dark, print'],
    [['--width', '100'], '--width is "100"; write a whole number from 320 to 4000'],
    [['--width', 'wide'], '--width is "wide"'],
    [['--arms', 'publicty'], 'did you mean "publicity"?'],
    [
      ['--name', 'money', '--indicator', 'qualty'],
      'the chart money has no choice of an indicator; leave it out\n',
    ],
    [['--indicator', 'qualty'], 'did you mean "quality"?'],
    [['--name', 'over-time', '--indicator', 'qualty'], 'choose from '],
    [['--wdth', '900'], 'Unknown argument: wdth; see quasimarket chart --help; did you mean "--width"?'],
    [['--out', 'a.png', '--format', 'pdf'], 'a file of --format pdf ends with .pdf'],
    [['--width', '1e3'], '--width is "1e3"'],
    [['--out', 'a.gif'], '--out is "a.gif"; a chart ends with .svg, .png, .pdf, .json'],
    [['--out', 'a.gif', '--format', 'png'], 'a file of --format png ends with .png'],
    [['--out', 'a'], 'a chart ends with'],
    [['--out', 'folder.svg'], 'folder.svg is a folder'],
    [['--out', 'two/study.json', '--force'], 'two/study.json is one of the results in its folder'],
  ])('refuses %s with exit code 2', (words, message) => {
    const name = words[0] === '--name' ? [] : ['--name', 'effects'];
    fs.mkdirSync(path.join(folder, 'folder.svg'), { recursive: true });
    const before = fs.readdirSync(folder);
    const { status, stderr, stdout } = runIn(folder, ['chart', 'two', ...name, ...words]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(fs.readdirSync(folder)).toEqual(before);
  });

  it('takes the format from the end of the name, and makes the folders that it names', () => {
    const out = path.join('new', 'folder', 'Effects of two.PNG');
    expect(chart('--out', out).stdout).toBe(`Wrote ${out}\n`);
    expect(read(out).toString('latin1').startsWith('\x89PNG')).toBe(true);
    expect(fs.readdirSync(path.join(folder, 'new', 'folder'))).toEqual(['Effects of two.PNG']);
  });

  it('never replaces a file without --force', () => {
    fs.writeFileSync(path.join(folder, 'mine.svg'), 'mine');
    const { status, stderr } = chart('--out', 'mine.svg');
    expect(status).toBe(2);
    expect(stderr).toContain('mine.svg is there already; give --force to replace it');
    expect(read('mine.svg').toString()).toBe('mine');
  });

  it('says what a folder lacks: results, or the comparison that a chart shows', () => {
    const none = runIn(folder, ['chart', 'none', '--name', 'effects']);
    expect([none.status, none.stderr]).toEqual([
      2,
      'error: none does not exist; name the folder of a run or a comparison, such as outputs/town\n',
    ]);
    const nameless = runIn(folder, ['chart', '', '--name', 'effects']);
    expect([nameless.status, nameless.stderr]).toEqual([2, expect.stringContaining('"" does not exist')]);
    expect(runIn(folder, ['run', 'two.yaml', '--out', 'alone', '--quiet', '--no-report']).status).toBe(0);
    const alone = runIn(folder, ['chart', 'alone', '--name', 'effects']);
    expect(alone.status).toBe(2);
    expect(alone.stderr).toContain('alone has nothing for the chart effects; It takes a comparison');
  });

  it('names every damaged file of the results, with exit code 1, and draws nothing', () => {
    fs.cpSync(results, path.join(folder, 'damaged'), { recursive: true });
    fs.appendFileSync(path.join(folder, 'damaged', 'effects.csv'), 'x');
    fs.rmSync(path.join(folder, 'damaged', 'study.json'));
    const { status, stderr } = runIn(folder, ['chart', 'damaged', '--name', 'effects']);
    expect(status).toBe(1);
    expect(stderr).toContain('damaged effects.csv is damaged');
    expect(stderr).toContain('damaged study.json is missing');
    expect(fs.existsSync(path.join(folder, 'damaged-effects.svg'))).toBe(false);
  });
});

describe('the fonts beside the program', () => {
  it('come with their licences and with every slice that they list, in both weights', () => {
    for (const font of ['noto-sans', 'noto-sans-sc']) {
      const place = path.join('dist', 'fonts', font);
      expect(fs.readFileSync(path.join(place, 'LICENSE'), 'utf8')).toContain('SIL Open Font License');
      const listed = Object.keys(JSON.parse(fs.readFileSync(path.join(place, 'unicode.json'), 'utf8')));
      const files = listed
        .map((key) => key.replace(/[[\]]/g, ''))
        // the scripts of names that the charts are asked for
        .filter((slice) => slice !== 'devanagari')
        .flatMap((slice) => [400, 700].map((weight) => `${font}-${slice}-${weight}-normal.woff2`));
      expect(fs.readdirSync(path.join(place, 'files')).sort()).toEqual(files.sort());
    }
  });

  it('are less than 6 MB', () => {
    const sizes = fs
      .readdirSync(path.join('dist', 'fonts'), { recursive: true, encoding: 'utf8' })
      .map((file) => fs.statSync(path.join('dist', 'fonts', file)))
      .map((found) => (found.isFile() ? found.size : 0));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000);
  });
});
