import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  bend,
  changeOfChange,
  gainLeft,
  ratioOfRatios,
  relativeChange,
} from '../../scripts/patterns/contrasts.ts';
import {
  doesNotRise,
  expectationText,
  falls,
  isAsExpected,
  rises,
  within,
} from '../../scripts/patterns/expectation.ts';
import { signOf } from '../../scripts/patterns/map-outcomes.ts';
import { mapPicture, picturePath } from '../../scripts/patterns/map-picture.ts';
import { signMaps } from '../../scripts/patterns/maps.ts';
import { effectOf, found, statusOf } from '../../scripts/patterns/outcomes.ts';
import { patternsPage } from '../../scripts/patterns/page.ts';
import { patterns } from '../../scripts/patterns/patterns.ts';
import { MAP_REPLICATIONS, REPLICATIONS, readRecord } from '../../scripts/patterns/record.ts';
import { sources as studies } from '../../src/model/parameters/sources.ts';
import { renderSvg } from '../../src/report/render-svg.ts';
import { firstDifference } from '../golden/kept.ts';

const record = readRecord();
const interval = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half, count: 30 });

/** b - a of one replication. */
function effect({ pairs }: typeof bend, ...values: number[]): number {
  const { a, b } = pairs(values.map((value) => [value]));
  return b[0] - a[0];
}

describe('the record of the patterns', () => {
  it('has each of the 28, in their order, with every claim', () => {
    const ids = Array.from({ length: 28 }, (_, k) => `V${k + 1}`);
    expect(patterns.map(({ id }) => id)).toEqual(ids);
    expect(record.patterns.map(({ id }) => id)).toEqual(ids);
    expect(record.patterns.map(({ claims }) => claims.length)).toEqual(
      patterns.map(({ claims }) => claims.length),
    );
  });

  it('has enough replications, and no status that its claims do not give', () => {
    expect(record.replications).toBe(REPLICATIONS);
    expect(REPLICATIONS).toBeGreaterThanOrEqual(30);
    expect(record.mapReplications).toBe(MAP_REPLICATIONS);
    for (const { id, status, claims } of record.patterns)
      expect(statusOf(claims.map((claim) => claim.status)), id).toBe(status);
  });

  it('agrees with its own numbers on what holds and which sign a cell has', () => {
    for (const [k, { claims }] of patterns.entries()) {
      for (const [i, { expected, words }] of claims.entries()) {
        const { effect: mean, low, high, count, effortAtBound, status } = record.patterns[k].claims[i];
        const known = mean === null ? null : { mean, low, high, count };
        expect(found(known, isAsExpected(expected, known), effortAtBound).status, words).toBe(status);
      }
    }
    for (const { sign, low, high, effortAtBound } of record.maps.flatMap(({ cells }) => cells.flat(2)))
      expect(signOf(low, high, effortAtBound)).toBe(sign);
  });

  it('has the four headline maps with every cell', () => {
    expect(record.maps.map(({ id }) => id)).toEqual([
      'competition',
      'publicity',
      'evaluation',
      'supervision',
    ]);
    for (const [k, { id, rows, columns, indicators }] of signMaps.entries()) {
      expect(record.maps[k].id).toBe(id);
      expect(record.maps[k].cells).toHaveLength(indicators.length);
      for (const row of record.maps[k].cells.flat()) expect(row).toHaveLength(columns.values.length);
      for (const cells of record.maps[k].cells) expect(cells).toHaveLength(rows.values.length);
    }
  });

  it('is what docs/patterns.md says', () => {
    expect(readFileSync('docs/patterns.md', 'utf8')).toBe(patternsPage(patterns, signMaps, record));
  });

  it('every map is drawn as it is on record', async () => {
    for (const [k, map] of signMaps.entries()) {
      const picture = await renderSvg(mapPicture(map, record.maps[k]));
      expect(firstDifference(readFileSync(picturePath(map), 'utf8'), picture), map.id).toBe('none');
    }
  });

  it('has its failing patterns in docs/VALIDATION.md with their numbers, and no others', () => {
    const [, section] = readFileSync('docs/VALIDATION.md', 'utf8').split('\n## Patterns\n');
    const rows = [...section.split('\n## ')[0].matchAll(/^\| (V\d+) \|.*$/gm)];
    const failing = record.patterns.filter(({ status }) => status !== 'holds');
    expect(rows.map(([, id]) => id)).toEqual(failing.map(({ id }) => id));
    for (const [k, { claims }] of failing.entries()) {
      const found = claims
        .filter(({ status }) => status === 'fails')
        .map(({ effect }) => effect!.toPrecision(3));
      for (const effect of found) expect(rows[k][0]).toMatch(new RegExp(`[ |]${Number(effect)}[ ;|]`));
    }
  });

  it('says what was tried where a pattern fails, and only there', () => {
    const failing = record.patterns.filter(({ status }) => status !== 'holds').map(({ id }) => id);
    expect(patterns.filter(({ tried }) => tried !== undefined).map(({ id }) => id)).toEqual(failing);
  });
});

describe('a pattern', () => {
  it('names its source and scenario files that exist', () => {
    for (const { id, sources, claims } of patterns) {
      expect(sources.length, id).toBeGreaterThan(0);
      for (const source of sources)
        expect(source.includes(' ') || Object.hasOwn(studies, source), source).toBe(true);
      for (const { setting } of claims.flatMap(({ series }) => series))
        expect(existsSync(setting.file), setting.file).toBe(true);
    }
  });

  it('fails with one claim and is untested with one, where none fails', () => {
    expect(statusOf(['holds', 'holds'])).toBe('holds');
    expect(statusOf(['holds', 'untested'])).toBe('untested');
    expect(statusOf(['untested', 'fails'])).toBe('fails');
  });

  it('is not tested where effort stands too often at a bound, whatever comes out', () => {
    expect(found(interval(1, 0.1), true, 0.41).status).toBe('untested');
    expect(found(interval(1, 0.1), false, 0.41).status).toBe('untested');
    expect(found(interval(1, 0.1), false, 0.4).status).toBe('fails');
    expect(found(interval(1, 0.1), true, null).status).toBe('holds');
    expect(signOf(0.1, 0.2, 0.41)).toBe('untested');
    expect(signOf(0.1, 0.2, 0.4)).toBe('up');
    expect(signOf(-0.2, -0.1, null)).toBe('down');
    expect(signOf(-0.1, 0.1, null)).toBe('none');
  });
});

describe('what is expected', () => {
  it('of a direction is that of the whole interval', () => {
    expect(isAsExpected(rises, interval(0.2, 0.1))).toBe(true);
    expect(isAsExpected(rises, interval(0.2, 0.3))).toBe(false);
    expect(isAsExpected(falls, interval(-0.2, 0.1))).toBe(true);
    expect(isAsExpected(falls, interval(-0.2, 0.3))).toBe(false);
  });

  it('of no rise is that none is clear', () => {
    expect(isAsExpected(doesNotRise, interval(0.2, 0.3))).toBe(true);
    expect(isAsExpected(doesNotRise, interval(-0.2, 0.1))).toBe(true);
    expect(isAsExpected(doesNotRise, interval(0.2, 0.1))).toBe(false);
  });

  it('of a band is that of the mean', () => {
    expect(isAsExpected(within(0, 1), interval(0.9, 0.5))).toBe(true);
    expect(isAsExpected(within(0, 1), interval(1.1, 0.5))).toBe(false);
  });

  it('is not met by what is not defined', () => {
    expect(isAsExpected(within(0, 1), null)).toBe(false);
    expect(isAsExpected(rises, { mean: 1, low: null, high: null, count: 1 })).toBe(false);
  });

  it('is said in words', () => {
    expect([rises, falls, doesNotRise, within(0, 1), within(0, Infinity)].map(expectationText)).toEqual([
      'above 0',
      'below 0',
      'not above 0',
      '0 to 1',
      'at least 0',
    ]);
  });
});

describe('a contrast', () => {
  it('bends upwards where a fall becomes slower', () => {
    expect(effect(bend, 10, 6, 5)).toBe(3);
  });

  it('relates the second to the first', () => {
    expect(effect(relativeChange, 4, 5)).toBe(0.25);
    expect(effect(ratioOfRatios, 4, 5, 10, 15)).toBe(0.25);
  });

  it('compares what two changes come to', () => {
    expect(effect(changeOfChange, 1, 3, 1, 4)).toBe(1);
    expect(effect(gainLeft, 1, 5, 1, 3)).toBe(0.5);
  });

  it('leaves out replications in which a number is missing', () => {
    expect(effectOf([1, Number.NaN, 3], [2, 3, 5])?.count).toBe(2);
  });
});
