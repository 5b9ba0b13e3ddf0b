/** The commented file that `init` writes for a new scenario. */
import { textOf } from './yaml-text.ts';

/**
 * The text of a starter file: valid, every block explained, without warnings.
 *
 * @param name - title of the scenario, any text
 */
export function starterText(name: string): string {
  return `# yaml-language-server: $schema=./scenario.schema.json
# Editors that know YAML schemas complete and check this file with the line above.
# Everything that is left out has a default: "quasimarket list parameters" shows them all, and
# "quasimarket explain tenderShare" says what one means, its unit, its range and its source.
format: 1
title: ${textOf(name)}
description: >-
  What is asked, which place it stands for, and what is assumed.

# Length of the run, and the months over which results are summed up (the first year only settles the start).
months: 60
window: 37-60
# The same seed gives the same run; replications are runs with other chance, from which the intervals come.
seed: "1"
replications: 30

# Works that values are taken from; any value may name one:
#   needShare: {value: 8 %, source: census-2020, note: aged 80 and over}
sources:
  census-2020:
    citation: National Bureau of Statistics (2021), Seventh National Population Census

# Services that every government of this file provides, in-house or by purchase. The name before the colon is a slug:
# lower-case letters, digits and hyphens; "name" may be in any script, or one a language: {en: Town, zh: 镇}.
services:
  home-elder-care:
    name: Home care for the elderly
    # Quantities are written with their units, and checked.
    unitCost: 130 CNY/person-month
    needShare:
      value: 8 %
      source: assumption
    # Organizations registered at the start: groups drawn from distributions, and named ones.
    organizations:
      - count: 13
        types: {nonprofit: 60 %, enterprise: 30 %, publicInstitution: 10 %}
        skill: {normal: {mean: 0.6, spread: 0.12}}
      - slug: sunrise-centre
        name: Sunrise Care Centre
        type: nonprofit
        skill: 0.7
        capacity: 500 persons

# Governments with their residents and rules. A government may list services of its own, or override values of those
# above, in a block "services".
governments:
  example-district:
    name: Example district
    # 5,000 simulated residents who stand for 60 persons each: 300,000 persons.
    agents: 5000
    personsPerAgent: 60
    revenuePerHead: 3000 CNY/person/year
    # Part of that revenue which is for the services of this file: the scale of the whole market.
    serviceShare: 1 %
    # Chance that a lot goes to open tender; the others are commissioned directly.
    tenderShare: 50 %
    minimumBids: 3

# What could be done. "quasimarket compare" sets it against the scenario as it stands; "quasimarket run" runs the scenario
# without it. "quasimarket list interventions" shows the catalogue, and an intervention may be your own:
interventions:
  - slug: higher-prices
    name: Higher reserve prices
    changes:
      # Kinds: add, multiply, to. "quasimarket list levers" shows what can be moved.
      - {parameter: reserveMarkup, kind: add, value: 0.1}
    # The month of the decision, and the months until the change is whole; strength 0.5 is half of it.
    start: month 25
    rampMonths: 6 months
    strength: 1
    cost: {yearlyPerHead: 0.1 CNY/person/year}
    payer: government

# What a comparison shows side by side: interventions of the catalogue and of your own, alone and together.
arms:
  - {slug: supervision, name: More supervision, interventions: [supervision]}
  - {slug: prices, name: Higher prices, interventions: [higher-prices]}
  - {slug: both, name: Both, interventions: [supervision, higher-prices]}

# Indicators of your own: formulas over the built-in ones ("quasimarket list indicators").
indicators:
  savingOnCost:
    formula: 1 - priceRatio
    unit: share
    meaning: Part of the unit cost that the price of contracts stays below.
`;
}
