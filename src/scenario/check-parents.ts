/** Levels of government: who stands above whom, and what that asks of a government. */
import { nearest } from '../kernel/error.ts';
import { compareCodeUnits } from '../kernel/text.ts';
import type { GovernmentPlace } from '../model/place.ts';
import { type Resolving, refuse } from './resolving.ts';

/** Refuses parents that are unknown or stand below their children, and transfers that nobody would raise or get. */
export function checkParents(resolving: Resolving, governments: readonly GovernmentPlace[]): void {
  const inOrder = [...governments].sort((a, b) => compareCodeUnits(a.slug, b.slug));
  const bySlug = new Map(inOrder.map((government) => [government.slug, government]));
  const circled = new Set<string>();
  for (const { slug, parent } of inOrder) {
    if (parent === null) continue;
    const at = ['governments', slug, 'parent'];
    if (parent === slug) {
      refuse(resolving, at, { message: 'is the government itself', rule: 'name the government above it' });
    } else if (!bySlug.has(parent)) {
      const suggestion = nearest(parent, bySlug.keys());
      refuse(resolving, at, { message: `is "${parent}"`, rule: 'no government has this slug', suggestion });
    } else if (!circled.has(slug)) {
      const circle = circleFrom(slug, bySlug);
      for (const member of circle) circled.add(member);
      if (circle.length === 0) continue;
      const rule = `nobody stands above itself: ${[...circle, slug].join(' below ')}`;
      refuse(resolving, at, { message: `is "${parent}"`, rule });
    }
  }
  for (const government of inOrder) checkMoney(resolving, government, inOrder);
}

/** The governments from one upward until it comes again; empty if it never does. */
function circleFrom(slug: string, bySlug: ReadonlyMap<string, GovernmentPlace>): string[] {
  const passed = [slug];
  let above = bySlug.get(slug)?.parent ?? null;
  while (above !== null && !passed.includes(above)) {
    passed.push(above);
    above = bySlug.get(above)?.parent ?? null;
  }
  return above === slug ? passed : [];
}

function checkMoney(
  resolving: Resolving,
  { slug, parameters }: GovernmentPlace,
  governments: readonly GovernmentPlace[],
): void {
  const children = governments.filter(({ parent }) => parent === slug);
  const path = ['governments', slug];
  if (children.length > 0 && parameters.agents === 0 && parameters.fiscalPersons === 0) {
    const rule =
      'a government without residents that has others below it states the persons whose revenue it collects';
    refuse(resolving, [...path, 'fiscalPersons'], { message: 'is required', rule });
  }
  if (parameters.transferShare > 0 && children.every((child) => child.parameters.agents === 0)) {
    const rule = whyNobodyGets(slug, children, governments);
    refuse(resolving, [...path, 'transferShare'], { message: `is ${parameters.transferShare}`, rule });
  }
}

/** Why transfers of a government would reach nobody, and what to do. */
function whyNobodyGets(
  slug: string,
  children: readonly GovernmentPlace[],
  governments: readonly GovernmentPlace[],
): string {
  if (children.length === 0) {
    return 'transfers go to the residents of governments that name it as their parent, and none does';
  }
  const empty = children.map((child) => child.slug);
  const below = governments.filter(
    ({ parent, parameters }) => parent !== null && empty.includes(parent) && parameters.agents > 0,
  );
  const cause = `transfers go to the residents of the governments right below, and ${empty.join(', ')} has agents: 0`;
  if (below.length === 0) return cause;
  const slugs = below.map((one) => one.slug).join(', ');
  return `${cause}; what it gets would not pass on to ${slugs}: let ${slugs} name ${slug} as parent, or state the transferShare of ${empty.join(', ')} instead`;
}
