/** The money of one account holder: every posting of the run that touches it, by process, account and counterpart. */
import type { AccountHolder, Posting } from '../../model/ledger.ts';
import type { World } from '../../model/world.ts';
import type { Tracer } from './run-traced.ts';
import type { Flow, MoneyMonth } from './trace.ts';

/** A tracer and the months that it has written down so far. */
export interface MoneyTracer extends Tracer {
  readonly months: readonly MoneyMonth[];
}

/**
 * Follows the money of a holder.
 * @param find - the holder, once it exists; an entrant appears during the run with no cash before its first posting
 */
export function moneyTracer(find: (world: World) => AccountHolder | undefined): MoneyTracer {
  const months: MoneyMonth[] = [];
  let world: World | null = null;
  let startFen = 0;
  const postings: { posting: Posting; process: string }[] = [];
  return {
    months,
    start: (now) => {
      world = now;
      startFen = find(now)?.cash ?? 0;
    },
    posting: (posting, process) => {
      postings.push({ posting, process });
    },
    monthEnd: (now) => {
      const holder = find(now);
      if (holder !== undefined) {
        const flows = flowsOf(postings, holder, world ?? now);
        months.push({ month: now.month + 1, startFen, flows, endFen: holder.cash });
        startFen = holder.cash;
      }
      postings.length = 0;
    },
  };
}

function flowsOf(
  postings: readonly { readonly posting: Posting; readonly process: string }[],
  holder: AccountHolder,
  world: World,
): Flow[] {
  const flows = new Map<string, { -readonly [Name in keyof Flow]: Flow[Name] }>();
  for (const { posting, process } of postings) {
    const { from, to, account } = posting;
    if ((from !== holder && to !== holder) || posting.fen === 0) continue;
    const fen = from === holder ? -posting.fen : posting.fen;
    const counterpart = slugOf(from === holder ? to : from, world);
    // receipts and payments of one account stay apart
    const key = JSON.stringify([process, account, counterpart, fen > 0]);
    const flow = flows.get(key);
    if (flow === undefined) flows.set(key, { process, account, counterpart, fen });
    else flow.fen += fen;
  }
  return [...flows.values()];
}

function slugOf(holder: AccountHolder | null, { governments, organizations }: World): string {
  if (holder === null) return '';
  const found = [...governments, ...organizations].find((one) => one === holder);
  return found?.slug ?? '';
}
