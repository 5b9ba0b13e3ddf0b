/** A scenario with every field that takes text, each filled by whoever asks for it. */

/** Fields that take only what there is or can be read, and what they hold in a sound scenario. */
export const checkedTexts: Readonly<Record<string, string | undefined>> = {
  'changes.parameter': 'burden',
  'governments.parent': 'none',
  'indicators.formula': '1 - priceRatio',
  'interventions.payer': 'government',
  'it.arm': 'known',
  'it.indicator': 'awareness',
  'it.order': 'known',
  'levers.payer': 'government',
  'scenario.extends': undefined,
  'scenario.window': '13-24',
  'value.unit': 'share',
};

/** A text that is markup, script, link, formula, control, and turns what follows it around. */
export function hostileText(field: string): string {
  return `${startOf(field)}"><img src="http://127.0.0.1:1/x" onerror="window.broken=2"><a href="javascript:window.broken=3">x</a> ' \${7*7} {{7*7}} </style></svg></title>\u001b[31m\u202e]]>`;
}

/** How it begins. */
export function startOf(field: string): string {
  return `=1+1 ${field} <script>window.broken=1</script>`;
}

/** A hostile text in every field that admits one. */
export function sayHostile(field: string): string | undefined {
  return field in checkedTexts ? checkedTexts[field] : hostileText(field);
}

/** The scenario. @param say - what a field holds, by block and name; nothing leaves it out */
export function scenarioSaying(say: (field: string) => string | undefined): string {
  const local = (field: string) => ({ en: say(`${field}.en`), zh: say(`${field}.zh`) });
  const scenario = {
    format: 1,
    title: local('scenario.title'),
    description: local('scenario.description'),
    extends: say('scenario.extends'),
    months: 24,
    window: say('scenario.window'),
    replications: 2,
    sources: { work: { citation: local('sources.citation'), url: say('sources.url') } },
    services: { 'home-elder-care': { name: local('services.name') }, community: {} },
    governments: {
      east: {
        name: local('governments.name'),
        parent: say('governments.parent'),
        agents: 150,
        tenderShare: { value: 0.3, unit: say('value.unit'), source: 'work', note: local('value.note') },
        auditRate: { value: 0.3, source: say('value.source') },
        services: {
          'home-elder-care': {
            organizations: [
              { count: 5 },
              { slug: 'centre', name: local('organizations.name'), type: 'nonprofit' },
            ],
          },
        },
      },
      west: { agents: 100 },
    },
    levers: [
      {
        slug: 'leaflets',
        name: local('levers.name'),
        start: 2,
        payer: say('levers.payer'),
        changes: [{ parameter: say('changes.parameter'), kind: 'to', value: 0.4 }],
      },
    ],
    interventions: [
      {
        slug: 'known',
        name: local('interventions.name'),
        use: 'publicity',
        payer: say('interventions.payer'),
      },
    ],
    arms: [{ slug: 'both', name: local('arms.name'), interventions: ['known', 'supervision'] }],
    indicators: {
      saving: {
        formula: say('indicators.formula'),
        unit: say('indicators.unit'),
        meaning: local('indicators.meaning'),
      },
    },
    checks: [
      {
        describe: local('checks.describe'),
        it: [
          { it: local('it.it'), arm: say('it.arm'), indicator: say('it.indicator'), effect: 'rises' },
          { it: local('it.it'), indicator: 'awareness', order: [say('it.order'), 'baseline'] },
        ],
      },
    ],
  };
  return `${JSON.stringify(scenario, null, 1)}\n`;
}
