/** What happened to contracts in a process, with the numbers that decided it: told of organizations and governments. */
import { normalFrom } from '../../kernel/distributions.ts';
import { cnyOf } from '../../kernel/money.ts';
import { counterOf, draw } from '../../kernel/random.ts';
import type { Contract } from '../../model/agents/contract.ts';
import { isActive } from '../../model/agents/organization.ts';
import { passesRenewal } from '../../model/month/1-production/renew-contracts.ts';
import { effortChoiceOf, unitCostOf } from '../../model/month/3-implementation/choose-effort.ts';
import { seenShortfall } from '../../model/month/3-implementation/supervise-contracts.ts';
import {
  isEvaluationMonth,
  processScore,
  trueScore,
} from '../../model/month/4-evaluation/evaluate-contracts.ts';
import { purposes } from '../../model/purposes.ts';
import type { World } from '../../model/world.ts';
import { type Event, type Fact, fact } from './trace.ts';

/** A contract before a process. */
export interface ContractBefore {
  readonly contract: Contract;
  readonly place: number;
  readonly renewalDecided: boolean;
  readonly fines: number;
  readonly paid: number;
  /** Mean quality since its last evaluation, 0 if nobody was served. */
  readonly qualitySinceEvaluation: number;
}

/** Takes down a contract before a process. */
export function contractBefore(contract: Contract): ContractBefore {
  const { place, renewalDecided, fines, paid } = contract;
  const served = contract.servedSinceEvaluation;
  const qualitySinceEvaluation = served === 0 ? 0 : contract.qualityServedSinceEvaluation / served;
  return { contract, place, renewalDecided, fines, paid, qualitySinceEvaluation };
}

type Told = Pick<Event, 'what' | 'terms'> & { readonly draw?: Event['draw'] };

function eventOf(world: World, process: string, contract: Contract, told: Told): Event {
  return { month: world.month + 1, process, about: contract.path, draw: null, ...told };
}

function running(contracts: readonly ContractBefore[]): ContractBefore[] {
  return contracts.filter(({ contract }) => contract.place >= 0);
}

/** Commissions that the plan renewed or let end. */
export function renewalEvents(world: World, contracts: readonly ContractBefore[]): Event[] {
  const decided = contracts.filter((one) => one.contract.renewalDecided && !one.renewalDecided);
  return decided.map(({ contract }) => {
    const renewal = world.signed.find(({ renewedFrom }) => renewedFrom === contract);
    const u = draw(world.run, purposes.renewal, contract.id, counterOf(0));
    return eventOf(world, 'planPurchases', contract, {
      what: renewal === undefined ? `is not renewed: ${whyNotRenewed(world, contract, u)}` : 'is renewed',
      draw: { u, chance: world.constants.renewalChance },
      terms: [
        fact('renewed volume', renewal?.volume ?? 0, 'persons'),
        fact('old volume', contract.volume, 'persons'),
        fact('last score', contract.lastScore),
        fact('score needed', world.constants.renewalScore),
        fact('active', isActive(contract.organization)),
        fact('blacklisted', contract.organization.blacklistedUntil > world.month),
      ],
    });
  });
}

/** What keeps a commission from being renewed; where nothing about the contract does, the plan had too little volume. */
function whyNotRenewed({ constants, month }: World, contract: Contract, u: number): string {
  const { organization, lastScore } = contract;
  if (!isActive(organization)) return 'its organization is not active';
  if (organization.blacklistedUntil > month) return 'its organization is blacklisted';
  if (!passesRenewal(lastScore, constants.renewalScore)) return 'its score is too low';
  if (u >= constants.renewalChance) return 'the draw decides against it';
  return 'the plan has too little volume left';
}

/** Contracts that began or ended. */
export function endingEvents(world: World, contracts: readonly ContractBefore[]): Event[] {
  return contracts.flatMap(({ contract, place }) => {
    const wasRunning = place >= 0;
    const runs = contract.place >= 0;
    if (runs === wasRunning) return [];
    const terms = [fact('volume', contract.volume, 'persons')];
    return [eventOf(world, 'beginAndEndContracts', contract, { what: runs ? 'begins' : 'has ended', terms })];
  });
}

/** Efforts, and what they were chosen from. */
export function effortEvents(world: World, contracts: readonly ContractBefore[]): Event[] {
  return running(contracts).map(({ contract }) => {
    const choice = effortChoiceOf(world, contract);
    return eventOf(world, 'chooseEffort', contract, {
      what: 'effort is chosen',
      terms: [
        fact('contractible', contract.contractibleEffort),
        fact('delivered', contract.deliveredEffort),
        fact('promised', contract.promise),
        fact('open', contract.openEffort),
        fact('mission left', choice.terms.mission),
        fact('value of a record', choice.terms.renewalValue),
        fact('audit chance', choice.auditChance),
        fact('evaluation of outcomes', choice.outcomeEvaluation),
        fact('penalty', world.constants.penalty),
        fact('complaints per 100 users', choice.complaints),
        fact('diverted share', contract.diversion),
        fact('suspended share', contract.suspendedShare),
      ],
    });
  });
}

/** Persons served, and how well. */
export function deliveryEvents(world: World, contracts: readonly ContractBefore[]): Event[] {
  return running(contracts).map(({ contract }) =>
    eventOf(world, 'deliverServices', contract, {
      what: 'service is delivered',
      terms: [
        fact('served', contract.served, 'persons'),
        fact('volume', contract.volume, 'persons'),
        fact('quality', contract.quality),
        fact('unit cost', unitCostOf(contract), 'CNY/person-month'),
        fact('load of the organization', contract.organization.served / contract.organization.capacity),
      ],
    }),
  );
}

/** Audits that were made or not, and their fines. */
export function supervisionEvents(world: World, contracts: readonly ContractBefore[]): Event[] {
  return running(contracts).map(({ contract, fines }) => {
    const u = draw(world.run, purposes.audit, contract.id, counterOf(world.month));
    const isAudited = u < contract.auditChance;
    return eventOf(world, 'superviseContracts', contract, {
      what: isAudited ? 'is audited' : 'is not audited',
      draw: { u, chance: contract.auditChance },
      terms: isAudited ? auditFacts(world, contract, contract.fines - fines) : [],
    });
  });
}

/** What an audit saw and what it cost. */
function auditFacts(world: World, contract: Contract, fines: number): Fact[] {
  const { constants, month, run } = world;
  const { promise, deliveredEffort } = contract;
  const z = normalFrom(draw(run, purposes.shortfall, contract.id, counterOf(month)), 0, 1);
  return [
    fact('promised effort', promise),
    fact('delivered effort', deliveredEffort),
    fact('shortfall as seen', seenShortfall(promise, deliveredEffort, constants.shortfallNoise, z)),
    fact('tolerated', constants.shortfallTolerance),
    fact('served', contract.served, 'persons'),
    fact('fine', cnyOf(fines), 'CNY'),
  ];
}

/** Evaluations that were due. */
export function evaluationEvents(world: World, contracts: readonly ContractBefore[]): Event[] {
  const due = running(contracts).filter(({ contract }) =>
    isEvaluationMonth(contract, world.month, world.constants),
  );
  return due.map((before) => {
    const { contract } = before;
    const isScored = contract.lastScoreAt === world.month;
    return eventOf(world, 'evaluateContracts', contract, {
      what: isScored ? `is evaluated by ${contract.evaluator?.slug}` : 'is not evaluated',
      draw: {
        u: draw(world.run, purposes.evaluated, contract.id, counterOf(world.month)),
        chance: contract.government.values.evaluationRate,
      },
      terms: isScored ? scoreFacts(world, before) : [],
    });
  });
}

/** True and reported score of a contract that was evaluated. */
function scoreFacts(
  { constants }: World,
  { contract, qualitySinceEvaluation: quality }: ContractBefore,
): Fact[] {
  const { government, satisfactionCount } = contract;
  const satisfaction =
    satisfactionCount === 0 ? constants.satisfactionNeutral : contract.satisfactionSum / satisfactionCount;
  const process = processScore(contract.contractibleEffort, contract.promise);
  const outcome = contract.service.kind.outcomeOf(contract, quality, constants);
  return [
    fact('score', contract.lastScore),
    fact('true score', trueScore(process, outcome, government.values.outcomeWeight)),
    fact('for the process', process),
    fact('for the outcome', outcome),
    fact('quality', quality),
    fact('satisfaction', satisfaction),
  ];
}

/** Tranches that were paid. */
export function paymentEvents(world: World, contracts: readonly ContractBefore[]): Event[] {
  return contracts.flatMap(({ contract, paid }) => {
    if (contract.paid === paid) return [];
    const terms = [
      fact('paid', cnyOf(contract.paid - paid), 'CNY'),
      fact('paid so far', cnyOf(contract.paid), 'CNY'),
    ];
    return [eventOf(world, 'payDues', contract, { what: 'is paid', terms })];
  });
}
