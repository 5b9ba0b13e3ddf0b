import { describe, expect, it } from 'vitest';
import type { GroupEffect } from '../../../src/experiment/compare/groups.ts';
import type { Study } from '../../../src/experiment/study/study.ts';
import type { ForestRow } from '../../../src/report/charts/forest.ts';
import { groups } from '../../../src/report/charts/groups.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { comparisonStudy } from '../sample-study.ts';
import { planted, withGroups } from './planted-studies.ts';

const study = await comparisonStudy(undefined, 0);
const options = { words: wordsOf('en'), theme: 'light', width: 760, arms: null, indicator: null } as const;

interface Drawn {
  readonly title: { readonly text: readonly string[] };
  readonly vconcat: readonly {
    readonly title: { readonly text: readonly string[] };
    readonly concat: readonly {
      readonly title: { readonly text: readonly string[] };
      readonly data: { readonly values: readonly ForestRow[] };
      readonly layer: readonly { readonly encoding: { readonly x: { readonly scale: unknown } } }[];
    }[];
  }[];
}

const drawn = (of: Study, arms: readonly string[] | null = null, width = 760) =>
  groups.spec(of, { ...options, arms, width }) as unknown as Drawn;

const changed = (by: (one: GroupEffect) => Partial<GroupEffect>) => withGroups(study, by);

describe('the chart of who gains and who loses', () => {
  it('shows residents by income and by government, and organizations by type, a panel an arm', () => {
    const surviving = changed(({ grouping }) =>
      grouping === 'organizations' ? planted(0.1, 0.05, 'raises') : {},
    );
    const { vconcat } = drawn(surviving);
    expect(vconcat.map(({ title }) => title.text.join(' '))).toEqual([
      'Residents by income: coverage',
      'Residents by government: coverage',
      'Organizations by type: survival',
    ]);
    const [income, governments] = vconcat;
    expect(income.concat.map(({ data }) => data.values.length)).toEqual([5, 5, 5]);
    expect(governments.concat[0].data.values.map(({ row }) => row)).toEqual(['east', 'west']);
    const types = vconcat[2].concat[0].data.values.map(({ told }) => told.split(/[,:] /)[1]);
    expect(types).toEqual(['Nonprofits', 'Enterprises', 'Public institutions']);
  });

  it('draws the effects of the study, shares as points, and tells each in words', () => {
    const known = study.comparison!.groups.find(
      ({ arm, group }) => arm === 'publicity' && group === 'quintile-1',
    )!;
    const row = drawn(study, ['publicity']).vconcat[0].concat[0].data.values[0];
    expect([row.low, row.value, row.high]).toEqual(
      [known.low, known.effect, known.high].map((value) => 100 * value!),
    );
    expect(row.told).toMatch(/^Publicity, The poorest fifth: coverage [+-][\d.]+ points \(.* to .*\), /);
  });

  it('has one scale for all arms of a part, so that they can be compared', () => {
    for (const { concat } of drawn(study).vconcat) {
      const scales = concat.map(({ layer }) => JSON.stringify(layer[0].encoding.x.scale));
      expect(new Set(scales).size).toBe(1);
    }
  });

  it('begins with the arm that treats groups most differently, and says for whom', () => {
    const unequal = changed(({ arm, group, grouping }) => {
      if (arm !== 'supervision') return {};
      if (grouping === 'organizations') return { effect: 0 };
      const size = group === 'quintile-1' ? 0.9 : group === 'quintile-5' ? -0.9 : 0;
      return planted(size, 0.1, size === 0 ? 'no clear effect' : size > 0 ? 'raises' : 'lowers');
    });
    const { title, vconcat } = drawn(unequal);
    expect(title.text.join(' ')).toBe(
      'Supervision: coverage +90 points for the poorest fifth, -90 points for the richest fifth',
    );
    expect(vconcat[0].concat[0].title.text.join(' ')).toBe('Supervision');
  });

  it('takes arms that do something clear before those whose groups differ by chance', () => {
    const noisy = changed(({ arm, group }) => {
      if (arm === 'publicity') return planted(0.05, 0.01, 'raises');
      return planted(arm === 'supervision' && group === 'quintile-1' ? 0.5 : 0, 0.6, 'no clear effect');
    });
    const [income] = drawn(noisy).vconcat;
    expect(income.concat.map(({ title }) => title.text.join(' ')).slice(0, 2)).toEqual([
      'Publicity',
      'Supervision',
    ]);
  });

  it('leaves out a part in which nothing changes for any group', () => {
    const still = changed(({ grouping }) =>
      grouping === 'organizations' ? { effect: 0, low: 0, high: 0 } : {},
    );
    expect(drawn(still).vconcat.map(({ title }) => title.text.join(' '))).toEqual([
      'Residents by income: coverage',
      'Residents by government: coverage',
    ]);
    const none = changed(() => ({ effect: 0, low: 0, high: 0 }));
    expect(drawn(none).vconcat).toHaveLength(3);
  });

  it('shows at most three arms in a narrow chart, unless a reader chooses', () => {
    const more = ['more-1', 'more-2'];
    const comparison = study.comparison!;
    const like = comparison.groups.filter(({ arm }) => arm === 'both');
    const five: Study = {
      ...study,
      arms: [...study.arms, ...more.map((slug) => ({ ...study.arms[1], slug, name: slug }))],
      comparison: {
        ...comparison,
        groups: [...comparison.groups, ...more.flatMap((arm) => like.map((one) => ({ ...one, arm })))],
      },
    };
    expect(drawn(five, null, 360).vconcat[0].concat).toHaveLength(3);
    expect(drawn(five, null, 760).vconcat[0].concat).toHaveLength(5);
    const all = ['publicity', 'supervision', 'both', ...more];
    expect(drawn(five, all, 360).vconcat[0].concat).toHaveLength(5);
  });

  it('shows and lists the arms that a reader chose, and no others', () => {
    const rows = groups.rows(study, { ...options, arms: ['publicity'] });
    expect(new Set(rows.map(({ arm }) => arm))).toEqual(new Set(['Publicity']));
    expect(drawn(study, ['publicity']).vconcat[0].concat).toHaveLength(1);
  });

  it('takes more for better, of what groups receive and of what survives', () => {
    const judged = (verdict: 'raises' | 'lowers') =>
      new Set(
        groups
          .rows(
            changed(() => planted(0.1, 0.05, verdict)),
            options,
          )
          .map(({ judgement }) => judgement),
      );
    expect(judged('raises')).toEqual(new Set(['better']));
    expect(judged('lowers')).toEqual(new Set(['worse']));
  });

  it('leaves out a group whose effect has no interval, and a part without groups', () => {
    const few = changed(({ grouping, group }) =>
      grouping === 'income' || group === 'east' ? { low: null, high: null } : {},
    );
    const { vconcat } = drawn(few);
    expect(vconcat.map(({ title }) => title.text.join(' '))[0]).toBe('Residents by government: coverage');
    expect(vconcat[0].concat[0].data.values.map(({ row }) => row)).toEqual(['west']);
  });
});
