/** What a government decided itself, process by process, with the numbers that decided it. */
import { monthOfYear } from '../../kernel/clock.ts';
import { cnyOf } from '../../kernel/money.ts';
import type { Government } from '../../model/agents/government.ts';
import { bestOf, seenBy, trustTarget } from '../../model/month/5-adaptation/adapt-governments.ts';
import { entryOf } from '../../model/month/5-adaptation/enter-organizations.ts';
import type { World } from '../../model/world.ts';
import { type Event, type Fact, fact } from './trace.ts';

/** What a government had learned before a process, and what its residents then saw of it. */
export interface LearnedBefore {
  readonly legality: number;
  readonly capability: number;
  readonly disclosure: number;
  readonly purchasedShare: number;
  readonly costBias: number;
  readonly trust: number;
  readonly seen: ReturnType<typeof seenBy>;
}

/** Takes down the learned states of a government. */
export function learnedBefore(world: World, government: Government): LearnedBefore {
  const { learned, purchasedShare, costBias, trust } = government;
  return { ...learned, purchasedShare, costBias, trust, seen: seenBy(world, government) };
}

type Teller = (world: World, government: Government, learned: LearnedBefore) => Told[];
type Told = Pick<Event, 'what' | 'terms'> & { readonly about?: string };

/** What each process meant for the government that it acts on. */
const tellers: Readonly<Record<string, Teller>> = {
  raiseRevenue: revenue,
  transferRevenue: transfers,
  estimateDemand: demand,
  setEnvelopes: envelopes,
  planPurchases: plans,
  payDues: arrears,
  enterOrganizations: entries,
  adaptGovernments: adaptation,
};

/** Events of a process that concern the government itself. */
export function governmentEvents(
  world: World,
  government: Government,
  { process, learned }: { readonly process: string; readonly learned: LearnedBefore },
): Event[] {
  const told = tellers[process]?.(world, government, learned) ?? [];
  return told.map((one) => ({ month: world.month + 1, process, about: '', draw: null, ...one }));
}

function revenue(world: World, { ownRevenue, fundsRaised }: Government): Told[] {
  if (monthOfYear(world.month) !== 0) return [];
  const terms = [fact('own revenue', ownRevenue, 'CNY/year'), fact('funds raised', fundsRaised, 'CNY/year')];
  return [{ what: 'has its revenue of the year', terms }];
}

/** What comes from the parent, and what goes to each child. */
function transfers(_world: World, { parent, children, transfers: received }: Government): Told[] {
  const told = (what: string, about: string, { general, earmarked }: Government['transfers']): Told => ({
    about,
    what,
    terms: [fact('for any use', general, 'CNY'), fact('for purchase only', earmarked, 'CNY')],
  });
  return [
    ...(parent === null ? [] : [told('gets transfers', parent.slug, received)]),
    ...children.map((child) => told('pays transfers', child.slug, child.transfers)),
  ];
}

/** The Poisson draws of entrants of the month. */
function entries(world: World, { services }: Government): Told[] {
  return services.flatMap((service) => {
    const entry = entryOf(world, service);
    if (entry === null) return [];
    const terms = [
      fact('expected', entry.rate, '/month'),
      fact('draw', entry.u),
      fact('entrants', entry.entrants, 'organizations'),
    ];
    return [{ about: service.slug, what: 'organizations may enter', terms }];
  });
}

function demand(_world: World, { services }: Government): Told[] {
  return services.map(({ slug, believedNeed, needShareTrue }) => ({
    about: slug,
    what: 'estimates the need',
    terms: [fact('believed', believedNeed, 'of residents'), fact('true', needShareTrue, 'of residents')],
  }));
}

function envelopes(_world: World, government: Government): Told[] {
  const { purchasedShare, purchaseEnvelope, overheadReserved, inhouseEnvelope } = government;
  const terms = [
    fact('purchased share', purchasedShare),
    fact('purchase envelope', purchaseEnvelope, 'CNY/year'),
    fact('of it for overheads', overheadReserved, 'CNY/year'),
    fact('in-house envelope', inhouseEnvelope, 'CNY/year'),
  ];
  return [{ what: 'sets its envelopes', terms }];
}

/** Shares, volumes and the lots of this plan. */
function plans(world: World, { services }: Government): Told[] {
  return services.flatMap((service) => {
    const lots = service.lots.filter(({ plannedAt }) => plannedAt === world.month);
    const plan: Told = {
      about: service.slug,
      what: 'plans',
      terms: [
        fact('share of the budget', service.pastShare),
        fact('in-house volume', service.inhousePlanned, 'persons'),
        fact('lots', lots.length, 'lots'),
        fact(
          'volume of the lots',
          lots.reduce((sum, { volume }) => sum + volume, 0),
          'persons',
        ),
      ],
    };
    const details = lots.map(
      (lot): Told => ({
        about: lot.path,
        what: 'plans a lot',
        terms: [
          fact('volume', lot.volume, 'persons'),
          fact('length', lot.months, 'months'),
          fact('cost norm', lot.costNorm, 'CNY/person-month'),
          fact('reserve', lot.reserve, 'CNY/person-month'),
          fact('opens in month', lot.publishAt + 1),
          fact('late by', lot.publishAt - world.month, 'months'),
        ],
      }),
    );
    return [plan, ...details];
  });
}

function arrears(world: World, { dues }: Government): Told[] {
  const late = dues.filter(({ payAt }) => payAt <= world.month);
  if (late.length === 0) return [];
  const owed = late.reduce((sum, { amount }) => sum + amount, 0);
  const terms = [fact('tranches', late.length, 'tranches'), fact('owed', cnyOf(owed), 'CNY')];
  return [{ what: 'cannot pay what is due', terms }];
}

/** States that move every month: before, after and what they move to. */
function adaptation(world: World, government: Government, before: LearnedBefore): Told[] {
  const { constants } = world;
  const { learned, purchasedShare, costBias, trust, values } = government;
  const { seen } = before;
  const best = bestOf(government.parent?.children ?? world.governments);
  const moved = (name: string, from: number, to: number): Fact[] => [
    fact(`${name} before`, from),
    fact('after', to),
  ];
  return [
    {
      what: 'wins or loses trust',
      terms: [
        ...moved('trust', before.trust, trust),
        fact('target', trustTarget(seen, constants)),
        fact('satisfaction', seen.satisfaction),
        fact('disclosure', seen.disclosure),
        fact('escalated complaints followed by an audit', seen.resolved),
        fact('scandals per contract and year', seen.scandalRate),
      ],
    },
    {
      what: 'learns',
      terms: [
        ...moved('capability', before.capability, learned.capability),
        fact('best of the peers', best.capability),
        ...moved('legality', before.legality, learned.legality),
        fact('best of the peers', best.legality),
        ...moved('disclosure', before.disclosure, learned.disclosure),
        fact('best of the peers', best.disclosure),
        ...moved('purchased share', before.purchasedShare, purchasedShare),
        fact('its target', values.purchasedShareTarget),
        ...moved('cost bias', before.costBias, costBias),
      ],
    },
  ];
}
