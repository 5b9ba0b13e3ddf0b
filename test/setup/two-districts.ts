/** A small scenario with something for every part of a report. */

/** How large it is. */
export interface DistrictsSize {
  readonly months: number;
  readonly replications: number;
  /** Residents of the two districts. */
  readonly agents: readonly [east: number, west: number];
}

/** Two districts, two services, three arms, two checks, a title in two scripts; results are from month 13 on. */
export function twoDistricts({ months, replications, agents: [east, west] }: DistrictsSize): string {
  return `format: 1
title: Home care in two districts 两区居家养老
description: Two small districts purchase home care and community work.
months: ${months}
window: 13-${months}
replications: ${replications}
services:
  home-elder-care: {name: Home care}
  community: {name: Community work}
governments:
  east: {name: East district, agents: ${east}, tenderShare: {value: 0.3, source: assumption, note: Few tenders.}}
  west: {name: 西区, agents: ${west}}
arms:
  - {slug: publicity, name: Publicity, interventions: [publicity]}
  - {slug: supervision, name: Supervision, interventions: [supervision]}
  - {slug: both, name: Publicity + supervision, interventions: [publicity, supervision]}
checks:
  - describe: Publicity
    it:
      - {it: makes the services known, arm: publicity, indicator: awareness, effect: rises}
      - {it: makes everything cheap, arm: publicity, indicator: publicCost, effect: falls}
`;
}
