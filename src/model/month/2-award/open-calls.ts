/** Process 5: lots that are due get a mode and are published as calls. */
import { clip, exp } from '../../../kernel/arithmetic.ts';
import { monthOfYear } from '../../../kernel/clock.ts';
import { QuasimarketError } from '../../../kernel/error.ts';
import { counterOf, draw, idOf } from '../../../kernel/random.ts';
import type { Call, Lot, Mode } from '../../agents/contract.ts';
import type { Service } from '../../agents/service.ts';
import { auditChanceOf } from '../../awards/effort.ts';
import { mechanisms } from '../../awards/mechanisms.ts';
import type { ServiceKind } from '../../kinds/kind.ts';
import { spend } from '../../ledger.ts';
import type { Constants } from '../../parameters/constants.ts';
import type { GovernmentParameters } from '../../parameters/government.ts';
import type { ServiceParameters } from '../../parameters/service.ts';
import { purposes } from '../../purposes.ts';
import type { World } from '../../world.ts';

/**
 * Chance that a lot is tendered: clip(piT + kL·(L - L0) - zeta·aP, 0, 1), with L0 the legality at which the law neither
 * pushes nor holds back.
 */
export function tenderChance(
  values: Readonly<GovernmentParameters>,
  constants: Pick<Constants, 'tenderLawReference'>,
): number {
  const byLaw = values.tenderByLaw * (values.legality - constants.tenderLawReference);
  return clip(values.tenderShare + byLaw - values.auditAvoidance * values.proceduralAuditRate, 0, 1);
}

/**
 * Chance that a lot goes into a contest of venture philanthropy: piV where the service is eligible and needed one by one;
 * a contest divides what it awards, which a policy for everyone cannot be.
 */
export function ventureChance(
  { ventureShare }: Pick<GovernmentParameters, 'ventureShare'>,
  {
    kind,
    values,
  }: {
    readonly kind: Pick<ServiceKind, 'isNeeded'>;
    readonly values: Pick<ServiceParameters, 'ventureEligible'>;
  },
): number {
  return values.ventureEligible && kind.isNeeded ? ventureShare : 0;
}

/** Mode by one draw: tender, then venture as far as the sum of both stays below 1, else commission. */
export function modeOf(u: number, chances: { readonly tender: number; readonly venture: number }): Mode {
  if (u < chances.tender) return 'tender';
  return u < chances.tender + chances.venture ? 'venture' : 'commission';
}

/** Chance that a lot's process is flawed: clip(slope·pf·(1-L)·(1-b), 0, 1)·(1 - k·aP). */
export function flawChance(
  values: Readonly<GovernmentParameters>,
  constants: Pick<Constants, 'flawedSlope' | 'flawedAudit'>,
): number {
  const careless =
    constants.flawedSlope * values.processFactor * (1 - values.legality) * (1 - values.capability);
  return clip(careless, 0, 1) * (1 - constants.flawedAudit * values.proceduralAuditRate);
}

/**
 * Chance that a lot is captured: chi·exp(-kL·L - kD·D - kA·(aM + aP) - kb·b). Legality, disclosure, audits and capability
 * each take away their part of what is left.
 */
export function captureChance(
  values: Readonly<GovernmentParameters>,
  constants: Pick<
    Constants,
    'captureLegality' | 'captureDisclosure' | 'captureAudit' | 'captureCapability' | 'emphasisFloor'
  >,
): number {
  const audits = auditChanceOf(values, constants) + values.proceduralAuditRate;
  const safeguards =
    constants.captureLegality * values.legality +
    constants.captureDisclosure * values.disclosure +
    constants.captureAudit * audits +
    constants.captureCapability * values.capability;
  return values.captureSusceptibility * exp(-safeguards);
}

/** Step: publishes the lots that are due this month, in id order. */
export function openCalls(world: World): void {
  // an award can end in a scandal, so that a month's count begins here
  for (const government of world.governments) government.scandals[monthOfYear(world.month)] = 0;
  const lots: Lot[] = [];
  for (const service of world.services) lots.push(...lotsToPublish(world, service));
  lots.sort(byId);
  world.calls.length = 0;
  for (const lot of lots) world.calls.push(openCall(world, lot));
}

/** The order in which the lots of a month are gathered. */
const inOrder = Object.values(mechanisms);

/** Lots of a service that are due, each with its mode, as the mechanism of the mode gathers them. */
function lotsToPublish(world: World, service: Service): readonly Lot[] {
  const { month } = world;
  const due = service.lots.filter((lot) => lot.publishAt === month);
  if (due.length === 0) return due;
  for (const lot of due) if (lot.tries === 0) prepareLot(world, lot);
  const published: Lot[] = [];
  for (const { mode, gather } of inOrder) {
    const lots = due.filter((lot) => lot.mode === mode);
    if (lots.length > 0) published.push(...gather(lots, month));
  }
  service.lots = [...service.lots.filter((lot) => lot.publishAt !== month), ...published].sort(byId);
  return published;
}

function byId(a: Lot, b: Lot): number {
  return a.id - b.id || (a.path < b.path ? -1 : 1);
}

/** What is settled once for a lot, at its first opening: mode, flaw, capture, procedural audit. */
function prepareLot(world: World, lot: Lot): void {
  const { government, tally } = lot.service;
  const { values } = government;
  const { constants, run } = world;
  const isDrawn = (purpose: number, chance: number): boolean =>
    draw(run, purpose, lot.id, counterOf(0)) < chance;
  lot.mode = modeOf(draw(run, purposes.mode, lot.id, counterOf(0)), {
    tender: tenderChance(values, constants),
    venture: ventureChance(values, lot.service),
  });
  lot.flawed = isDrawn(purposes.flawed, flawChance(values, constants));
  const { openToCapture } = mechanisms[lot.mode];
  lot.captured = openToCapture && isDrawn(purposes.captured, captureChance(values, constants));
  lot.audited = isDrawn(purposes.proceduralAudit, values.proceduralAuditRate);
  tally.lots++;
  if (lot.flawed) tally.flawedLots++;
  if (lot.captured) tally.capturedLots++;
  if (!lot.audited) return;
  tally.proceduralAudits++;
  tally.auditCost += spend(world.ledger, government, constants.proceduralAuditCost, 'audits');
}

function openCall(world: World, lot: Lot): Call {
  const { service, mode } = lot;
  if (mode === null) throw new QuasimarketError('state', `${lot.path} is published without a mode`);
  const path = `call/${lot.path}/${lot.tries}`;
  lot.tries++;
  if (lot.tries === 2) service.tally.lotsOpenedTwice++;
  return {
    path,
    id: idOf(path),
    lot,
    openedAt: world.month,
    mode,
    opening: lot.tries,
    reserve: lot.reserve,
    flawed: lot.flawed,
    captured: lot.captured,
    bidsNeeded: mechanisms[mode].bidsNeeded(service.government.values),
    volumeNeeded: mechanisms[mode].volumeNeeded(lot, world.constants),
    candidates: 0,
    aware: 0,
    bids: [],
    contracts: [],
    outcome: 'open',
  };
}
