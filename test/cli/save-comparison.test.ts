import { describe, expect, it } from 'vitest';
import { type SaveOrder, saveComparison } from '../../src/cli/save-comparison.ts';
import type { ComparedArm } from '../../src/experiment/compare/arm.ts';
import { panelOf } from '../../src/experiment/replicate.ts';
import type { LeverSchedule } from '../../src/model/place.ts';
import { resolvedYaml, scenarioHash } from '../../src/scenario/canonical.ts';
import type { Provenance } from '../../src/store/manifest.ts';
import type { ClaimedFolder } from '../../src/store/write-folder.ts';
import { inMemory, scripted, silent } from '../experiment/compare/executors.ts';
import { head, read } from '../scenario/reading.ts';

const towns = 'months: 24\nwindow: 13-18\nservices:\n  community: {}\ngovernments:\n  a: {}\n  b: {}\n';
const { scenario } = await read(head + towns);
const lever = (slug: string, strength: number): LeverSchedule => ({
  slug,
  changes: [{ parameter: 'tenderShare', scope: 'government', kind: 'add', value: 0.1 }],
  ...{ strength, start: 0, lagMonths: 0, rampMonths: 0, stop: null, fadeMonths: 0 },
  cost: {
    ...{ once: 0, oncePerHead: 0, yearly: 0, yearlyPerHead: 0, yearlyPerOrganization: 0 },
    yearlyEnvelopeShare: 0,
  },
  payer: 'government',
  target: { governments: null, services: null, organizations: null },
});

/** Arms whose worlds bear their slugs as seeds; all have the lever `before`, and some one more. */
const arms = ['baseline', 'idle', 'same', 'more'].map((slug): ComparedArm => {
  const added = slug === 'baseline' || slug === 'same' ? [] : [lever(slug, slug === 'idle' ? 0 : 1)];
  const levers = [lever('before', 1), ...added];
  return { slug, name: slug.toUpperCase(), parts: [slug], scenario: { ...scenario, seed: slug, levers } };
});

/** A comparison that is saved: its texts by file, and what the manifest says. */
async function saved(rest: Partial<SaveOrder> = {}) {
  const texts = new Map<string, string>();
  const commits: Provenance[] = [];
  const folder: ClaimedFolder = {
    folder: 'out',
    create(name) {
      const chunks: Uint8Array[] = [];
      return {
        append: (chunk) => chunks.push(chunk),
        finish() {
          texts.set(name, Buffer.concat(chunks).toString());
          return { name, bytes: 0, sha256: '' };
        },
        abandon: () => {},
      };
    },
    commit: (provenance) => commits.push(provenance),
    abandon: () => {},
  };
  const order: SaveOrder = {
    ...silent,
    arms,
    replications: 3,
    precision: null,
    uncertainty: null,
    headline: ['awareness', 'quality'],
    adjustment: 'holm',
    executor: scripted(({ seed }, k) => (seed === 'more' ? 2 + k / 128 : 1)),
    records: inMemory(),
    version: '1.2.3',
    scenarios: [arms[0].scenario],
    report: null,
    settings: { adjust: 'holm' },
    ...rest,
  };
  const comparison = await saveComparison(order, folder);
  return { comparison, texts, commits };
}

/** Rows of a table as lists of cells, without its head. */
function rowsOf(table: string | undefined): string[][] {
  return (table ?? '')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

describe('a saved comparison', () => {
  it('has a file for every table and document that its descriptor lists, and is committed once', async () => {
    const { texts, commits } = await saved();
    const { resources, title } = JSON.parse(texts.get('datapackage.json') ?? '');
    expect(title).toBe('Test');
    const listed = resources.map(({ path }: { path: string }) => path);
    expect([...texts.keys()].sort()).toEqual([...listed, 'datapackage.json'].sort());
    expect(listed).not.toContain('robustness.csv');
    expect(texts.get('scenario.resolved.yaml')).toBe(resolvedYaml(arms[0].scenario));
    expect(commits).toHaveLength(1);
  });

  it('keeps every file that was compared, complete, and says how to compare them again', async () => {
    const { texts } = await saved({ scenarios: arms.slice(0, 2).map(({ scenario }) => scenario) });
    expect(texts.get('scenario-2.resolved.yaml')).toBe(resolvedYaml(arms[1].scenario));
    expect(JSON.parse(texts.get('study.json') ?? '').files).toEqual([
      'scenario.resolved.yaml',
      'scenario-2.resolved.yaml',
    ]);
  });

  it('tells robustness where points of the plausible space were asked for', async () => {
    const { texts } = await saved({ uncertainty: { points: 2, replications: 1 } });
    const { uncertain, robustness, uncertainty } = JSON.parse(texts.get('comparison.json') ?? '');
    expect(uncertain.length).toBeGreaterThan(20);
    expect([robustness.length, uncertainty]).toEqual([3 * 2, { points: 2, replications: 1 }]);
    expect(rowsOf(texts.get('robustness.csv')).map(([arm, indicator]) => [arm, indicator])).toEqual(
      robustness.map(({ arm, indicator }: { arm: string; indicator: string }) => [arm, indicator]),
    );
    expect(texts.get('datapackage.json')).toContain('robustness.csv');
  });

  it('says in its manifest which months were compared, and the most replications of an arm', async () => {
    const { commits, comparison } = await saved();
    expect(commits).toEqual([
      {
        version: '1.2.3',
        title: 'Test',
        scenarioHash: scenarioHash(arms[0].scenario),
        seed: 'baseline',
        replications: 3,
        months: 24,
        window: { from: 13, to: 18 },
        settings: { adjust: 'holm' },
      },
    ]);
    expect(comparison.provenance).toBe(commits[0]);
  });

  it('tells what a reader asks first: arms, and headline effects of everything together', async () => {
    const { texts } = await saved();
    const told = JSON.parse(texts.get('comparison.json') ?? '');
    expect(told.arms).toEqual(
      arms.map(({ slug, scenario: own }) => ({
        slug,
        name: slug.toUpperCase(),
        interventions: [slug],
        replications: 3,
        scenarioHash: scenarioHash(own),
      })),
    );
    const { version, window, ended, confidence, adjustment, uncertainty, uncertain, failures, ...rest } =
      told;
    expect({ version, window, ended, confidence, adjustment, uncertainty, uncertain, failures }).toEqual({
      ...{ version: '1.2.3', window: { from: 13, to: 18 }, ended: 'fixed', confidence: 0.95 },
      ...{ adjustment: 'holm', uncertainty: null, uncertain: [], failures: [] },
    });
    expect([rest.replications, rest.settings, rest.robustness]).toEqual([undefined, undefined, []]);
    const found = rest.effects.filter(({ arm }: { arm: string }) => arm === 'more');
    expect(rest.effects).toHaveLength(3 * 2);
    const indicators = found.map(({ indicator }: { indicator: string }) => indicator).sort();
    expect(indicators).toEqual(['awareness', 'quality']);
    // differences 1, 1 + 1/128 and 1 + 2/128 everywhere, in the public cost too
    for (const { government, service, effect } of found) {
      expect([government, service, effect]).toEqual(['all', 'all', 1 + 1 / 128]);
    }
    expect(rest.costs.map(({ arm, cost }: { arm: string; cost: number }) => [arm, cost])).toEqual([
      ['more', 1],
      ['more', 1],
    ]);
  });

  it('says why arms changed nothing by the levers that they add to the baseline', async () => {
    const { texts, comparison } = await saved();
    expect(comparison.unchanged).toEqual([
      { arm: 'idle', why: { reason: 'strength' } },
      { arm: 'same', why: { reason: 'same' } },
    ]);
    expect(JSON.parse(texts.get('comparison.json') ?? '').unchanged).toEqual(comparison.unchanged);
    const late = arms.map((arm) => ({
      ...arm,
      scenario: { ...arm.scenario, levers: arm.scenario.levers.map((one) => ({ ...one, start: 18 })) },
    }));
    const { comparison: after } = await saved({ arms: late, executor: scripted(() => 1) });
    expect(after.unchanged.at(-1)).toEqual({ arm: 'more', why: { reason: 'late', month: 18 } });
  });

  it('lists headline values by arm, replication and scope, none of a stopped run and none that is not defined', async () => {
    const executor = scripted(({ seed }, k) => {
      if (seed === 'idle' && k === 1) return 'a debt';
      return seed === 'same' ? Number.NaN : seed === 'more' ? 5 + k : 1;
    });
    const { texts, comparison } = await saved({ executor, replications: 2 });
    const rows = rowsOf(texts.get('values.csv'));
    const of = (arm: string) => rows.filter(([own]) => own === arm);
    expect(rows).toHaveLength((2 + 1 + 2 + 2) * 3 * 3);
    expect(
      of('more').map(([, replication, government, service]) => [replication, government, service]),
    ).toEqual(
      ['0', '1'].flatMap((replication) =>
        ['a', 'b', 'all'].flatMap((government) =>
          [1, 2, 3].map(() => [replication, government, government === 'all' ? 'all' : 'community']),
        ),
      ),
    );
    expect(of('more').map(([, , , , , , value]) => value)).toEqual([...'555555555666666666']);
    expect(new Set(of('same').map(([, , , , , , value]) => value))).toEqual(new Set(['']));
    expect(new Set(of('idle').map(([, replication]) => replication))).toEqual(new Set(['0']));
    expect(new Set(rows.map(([, , , , indicator]) => indicator))).toEqual(
      new Set(['awareness', 'quality', 'publicCost']),
    );
    const failures = [{ arm: 'idle', point: null, replication: 1, reason: 'a debt' }];
    expect(comparison.result.failures).toEqual(failures);
    expect(JSON.parse(texts.get('comparison.json') ?? '').failures).toEqual(failures);
  });

  it('takes values from the place of their scope and indicator', async () => {
    const width = panelOf(scenario).indicators.length;
    const numbered = Float64Array.from({ length: 3 * width }, (_, at) => at);
    const records = { ...inMemory(), find: () => numbered };
    const { comparison, texts } = await saved({ records, replications: 1 });
    const { indicators } = comparison.result.panel;
    const at = (name: string) => indicators.findIndex((one) => one.name === name);
    for (const [, , government, , indicator, unit, value] of rowsOf(texts.get('values.csv'))) {
      const scope = ['a', 'b', 'all'].indexOf(government);
      expect(Number(value)).toBe(scope * width + at(indicator));
      expect(unit).toBe(indicators[at(indicator)].unit);
    }
  });

  it('of effects and groups has every scope', async () => {
    const { texts, comparison } = await saved();
    const { indicators } = comparison.result.panel;
    expect(rowsOf(texts.get('effects.csv'))).toHaveLength(3 * 3 * indicators.length);
    const groups = comparison.study.comparison!.groups;
    expect(rowsOf(texts.get('groups.csv'))).toHaveLength(groups.length);
    expect(groups.filter(({ arm, grouping }) => arm === 'more' && grouping === 'government')).toHaveLength(2);
    expect(rowsOf(texts.get('costs.csv'))).toHaveLength(2);
    expect(rowsOf(texts.get('interactions.csv'))).toEqual([]);
  });

  it('is not committed after a signal', async () => {
    const stopper = new AbortController();
    const onReplications = () => stopper.abort(new Error('stopped'));
    await expect(saved({ signal: stopper.signal, onReplications })).rejects.toThrow('stopped');
  });
});
