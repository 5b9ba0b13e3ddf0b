import { describe, expect, it } from 'vitest';
import { sayingIn, sayName } from '../../src/kernel/translation.ts';

const say = sayingIn('zh', [
  { en: 'Leaflets', zh: '传单' },
  { en: 'Leaflets + visits', zh: '传单和上门' },
  { en: '__proto__', zh: '原型' },
]);

describe('a translation', () => {
  it('says a text in the other language, and one without it as it is', () => {
    expect(['Leaflets', '__proto__', 'constructor', ''].map(say)).toEqual([
      '传单',
      '原型',
      'constructor',
      '',
    ]);
    expect(sayingIn('en', [{ en: 'Leaflets', zh: '传单' }])('Leaflets')).toBe('Leaflets');
  });

  it.each([
    ['Leaflets', '传单'],
    ['Leaflets + Supervision', '传单 + Supervision'],
    ['Leaflets + visits', '传单和上门'],
    ['Leaflets at 0.5 + Leaflets (own-leaflets)', '传单 at 0.5 + 传单 (own-leaflets)'],
    ['Leaflets and more', 'Leaflets and more'],
  ])('says the name of several things by their names: %s', (name, said) => {
    expect(sayName(say, name)).toBe(said);
  });
});
