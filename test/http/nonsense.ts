const SIGNS = [
  'abcdefghijklmnopqrstuvwxyz',
  'ÄÖÜßåäö éèñ',
  '0123456789',
  '!?#%&/()=+*~^`´|<>{}[]\\"\'',
  '😀🎉👍🏽👨‍👩‍👧🤷‍♀️❤️',
  '的一是不了人我在有他',
  'אבגד ابتث',
  '\u200b\u0000\u202e\n\t ',
];

/** Fifty texts that mean nothing, always the same ones. */
export function nonsense(): readonly string[] {
  let seed = 20_261_120;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % limit;
  };
  return Array.from({ length: 50 }, () =>
    Array.from({ length: 1 + below(60) }, () => {
      const signs = [...SIGNS[below(SIGNS.length)]!];
      return signs[below(signs.length)];
    }).join(''),
  );
}
