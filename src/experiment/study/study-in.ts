/** A study as it is told in a language of its authors. */
import {
  type Say,
  sayingIn,
  sayName,
  type TextLanguage,
  type Translation,
} from '../../kernel/translation.ts';
import { sayChecks } from '../../scenario/translations.ts';
import type { Study } from './study.ts';

/** The study with every text of its authors in a language; numbers and identities are the same. */
export function studyIn(study: Study, language: TextLanguage): Study {
  return saidBy(sayingIn(language, study.translations), study);
}

/** The study with those translations alone of which it has the text. */
export function withTranslations(study: Study, translations: readonly Translation[]): Study {
  const told = new Set<string>();
  saidBy((text) => {
    told.add(text);
    return text;
  }, study);
  return { ...study, translations: translations.filter(({ en }) => told.has(en)) };
}

/** The study with every text of its authors as it is said: the one place that knows where they are. */
function saidBy(say: Say, study: Study): Study {
  const named = <Thing extends { readonly name: string }>(thing: Thing): Thing => ({
    ...thing,
    name: sayName(say, thing.name),
  });
  return {
    ...study,
    provenance: { ...study.provenance, title: say(study.provenance.title) },
    description: say(study.description),
    governments: study.governments.map(named),
    services: study.services.map(named),
    arms: study.arms.map(named),
    indicators: study.indicators.map((one) => ({ ...one, meaning: say(one.meaning) })),
    checks: sayChecks(say, study.checks),
    assumptions: study.assumptions.map((one) => ({ ...one, source: say(one.source), note: say(one.note) })),
  };
}
