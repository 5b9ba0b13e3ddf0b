/** Commands that speak Chinese: every label and sentence but what files, code words and numbers say. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/kernel/display.ts';
import { run } from '../faults/program.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const TOWN = `format: 1
title: 两镇购买公共服务
months: 24
window: 13-24
replications: 3
services:
  community: {}
governments:
  east: {name: 东镇, agents: 300}
  west: {name: 西镇, agents: 300}
interventions:
  - {slug: leaflets, use: publicity, start: 2}
checks:
  - describe: 传单
    it:
      - {it: 让服务为人所知, arm: leaflets, indicator: awareness, effect: rises, by: [0.01, 0.9]}
      - {it: 知晓率依次提高, indicator: awareness, order: [leaflets, publicity@0.5, baseline]}
      - {it: 持续上升, arm: leaflets, indicator: awareness, shape: rising}
      - {it: 账目平衡, conserved: money}
`;

/** Words of the scenario, and of the program where they are names. */
const codeWords = ['leaflets', 'effects', 'comparison', 'indicators', 'contracts', 'summary', 'headline'];
const files = [
  'csv',
  'html',
  'json',
  'parquet',
  'svg',
  'yaml',
  'report',
  'scenario',
  'resolved',
  'datapackage',
];
const names = new Set([...codeWords, ...files, 'quasimarket', 'run', 'set', 'out', 'two']);

function place(): { file: string; out: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, 'town.yaml');
  fs.writeFileSync(file, TOWN);
  return { file, out: path.join(folder, 'out') };
}

/** What a command prints in Chinese, without its paths. */
function said(words: readonly string[], { file, out }: { file: string; out: string }): string {
  const { status, stdout } = run([...words, '--lang', 'zh']);
  expect(status).toBeLessThanOrEqual(1);
  return stdout.replaceAll(out, '…').replaceAll(file, '…');
}

/** Latin words that are no names. */
function strangers(text: string): string[] {
  return [...text.matchAll(/[A-Za-z]{2,}/g)].map(([word]) => word).filter((word) => !names.has(word));
}

/** Tables whose lines do not end their columns in the same places. */
function crooked(text: string): string[] {
  const tables = text.split(/\n\n+/).filter((block) => /[┬│]/.test(block));
  expect(tables.length).toBeGreaterThan(0);
  return tables.filter((table) => {
    const lines = table.split('\n').filter((line) => /[┬│┴]/.test(line));
    const ends = lines.map((line) =>
      [...line.matchAll(/[┬│┴]/g)].map(({ index }) => displayWidth(line.slice(0, index))).join(),
    );
    return new Set(ends).size > 1;
  });
}

describe('in Chinese', () => {
  it.each([
    ['run', ['--no-report', '--out']],
    ['compare', ['--no-report', '--arms', 'leaflets+training@0.5', '--out']],
    ['panel', []],
  ])('%s says no English word, and lines its tables up', (command, options) => {
    const where = place();
    const text = said(
      [command, where.file, ...options, ...(options.includes('--out') ? [where.out] : [])],
      where,
    );
    expect(strangers(text)).toEqual([]);
    expect(crooked(text)).toEqual([]);
    expect(text).toContain('服务质量');
    const lines = text.split('\n').filter((line) => !line.includes('quasimarket run'));
    for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(100);
  });

  it('the picture of a run says no English word', () => {
    const { file, out } = place();
    expect(run(['run', file, '--lang', 'zh', '--out', out]).status).toBe(0);
    const svg = fs.readFileSync(path.join(out, 'headline-indicators.svg'), 'utf8');
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
    expect(texts.join(' ')).toContain('服务质量');
    expect(strangers(texts.join(' '))).toEqual([]);
  });

  it('check names indicators, arms and expectations', () => {
    const where = place();
    const text = said(['check', where.file], where);
    expect(strangers(text)).toEqual([]);
    expect(text).toContain('知晓率：leaflets 比加强宣传（强度 0.5）高 ');
    expect(text).toContain('3 次重复中没有违反任何规则');
    expect(text).toMatch(/\d 项通过，\d 项未通过\n$/);
  });

  it('files and JSON stay as they are, but for the report', () => {
    const { file, out } = place();
    const [english, chinese] = ['en', 'zh'].map((language) => {
      const words = [
        'compare',
        file,
        '--arms',
        'leaflets',
        '--json',
        '--force',
        '--lang',
        language,
        '--out',
        out,
      ];
      const text = run(words).stdout;
      return [
        text,
        ...['comparison.json', 'effects.csv'].map((name) => fs.readFileSync(path.join(out, name), 'utf8')),
      ];
    });
    expect(chinese).toEqual(english);
    expect(fs.readFileSync(path.join(out, 'report.html'), 'utf8')).toContain('<html lang="zh');
  });

  it('no other language is known', () => {
    const { status, stderr } = run(['run', place().file, '--lang', 'fr']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/--lang is "fr"; choose from en, zh/);
  });
});

describe('colours', () => {
  const ESCAPE = String.fromCharCode(27);
  const coloured = { FORCE_COLOR: '1', NO_COLOR: '' };

  it('are left out with --no-color or NO_COLOR, whatever else asks for them', () => {
    const words = ['check', place().file];
    expect(run(words, coloured).stdout).toContain(ESCAPE);
    for (const plain of [
      run([...words, '--no-color'], coloured),
      run(words, { ...coloured, NO_COLOR: '1' }),
      run(['check', '--no-color', 'absent.yaml'], coloured),
    ]) {
      expect(plain.stdout + plain.stderr).not.toContain(ESCAPE);
      expect(plain.stdout + plain.stderr).not.toBe('');
    }
  });
});
