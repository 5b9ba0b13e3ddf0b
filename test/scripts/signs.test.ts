import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signsPage } from '../../scripts/signs/page.ts';
import { readSigns, type SignResult } from '../../scripts/signs/results.ts';
import { shows } from '../../scripts/signs/trial.ts';
import { placed, placeOfTrial } from '../../scripts/signs/trials.ts';
import { interventions } from '../../src/interventions/registry.ts';

const results = readSigns();
const finding = (low: number, high: number) => ({ low, high });

describe('a sign', () => {
  it('shows where the whole interval has it', () => {
    expect(shows('+', finding(0.01, 0.03))).toBe(true);
    expect(shows('+', finding(-0.01, 0.03))).toBe(false);
    expect(shows('-', finding(-0.03, -0.01))).toBe(true);
    expect(shows('-', finding(0.01, 0.03))).toBe(false);
  });

  it('does not show where nothing changes or nothing is defined', () => {
    expect(shows('+', finding(0, 0))).toBe(false);
    expect(shows('-', finding(0, 0))).toBe(false);
    expect(shows('+', null)).toBe(false);
  });
});

describe('the record of signs', () => {
  it('has the first expected sign of every intervention, in the order of the catalogue', () => {
    const found = results.map(({ intervention, indicator, sign }) => ({ intervention, indicator, sign }));
    const expected = interventions.map(({ slug, expected: [{ indicator, sign }] }) => ({
      intervention: slug,
      indicator,
      sign,
    }));
    expect(found).toEqual(expected);
  });

  it('judges each by its own interval, in the scenario that is stated', () => {
    for (const result of results) {
      expect(result.shows, result.intervention).toBe(shows(result.sign, result.finding));
      expect(result.scenario).toBe(placeOfTrial({ slug: result.intervention }).scenario);
    }
  });

  it('explains what does not show, and nothing else, by a setting under which it shows', () => {
    for (const { intervention, sign, shows: isShown, explained } of results) {
      const { explanation } = placeOfTrial({ slug: intervention });
      expect(explanation !== undefined, intervention).toBe(!isShown);
      expect(explained !== null, intervention).toBe(!isShown);
      if (explained !== null) expect(shows(sign, explained.finding), intervention).toBe(true);
    }
  });

  it('says why where a sign is tried elsewhere than in the default county', () => {
    for (const slug of placed) {
      expect(interventions.map((one) => one.slug)).toContain(slug);
      expect(placeOfTrial({ slug }).because, slug).not.toBe('');
    }
  });

  it('is what docs/signs.md shows (npm run signs writes both)', () => {
    expect(readFileSync('docs/signs.md', 'utf8')).toBe(signsPage(results));
  });

  it('counts what shows', () => {
    const [first] = results;
    const failed: SignResult = { ...first, shows: false };
    expect(signsPage([first, failed])).toContain('Of 2 signs 1 show and 1 do not.');
  });
});
