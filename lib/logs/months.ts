/**
 * Short names of months as strftime's %b gives them under common LC_TIME settings (CLDR and glibc), without a final dot, in lower case.
 * Japanese, Chinese and Korean number their months.
 */
const NAMES: readonly string[] = [
  'jan feb mar apr may jun jul aug sep oct nov dec', // English
  'jan feb mär apr mai jun jul aug sep okt nov dez', // German
  'jän feb mrz apr mai jun jul aug sept okt nov dez',
  'janv févr mars avril mai juin juil août sept oct nov déc', // French
  'jan fév mar avr mai jui jul aoû sep oct nov déc',
  'ene feb mar abr may jun jul ago sep oct nov dic', // Spanish
  'gen feb mar apr mag giu lug ago set ott nov dic', // Italian
  'jan feb mrt apr mei jun jul aug sep okt nov dec', // Dutch
  'jan fev mar abr mai jun jul ago set out nov dez', // Portuguese
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names) => names.split(' ').map((name, i): [string, number] => [name, i + 1])),
);

/** `5月` in UTF-8, EUC-JP or Shift_JIS: one to three characters, whatever they were decoded to. */
const NUMBERED = /^(1[0-2]|0?[1-9])[^\x00-\x7f][^\d\s:]{0,2}$/;

/** The number of a month, from 1, by its short name; undefined for other words. */
export function monthOf(name: string): number | undefined {
  const known = MONTHS.get(name.toLowerCase().replace(/\.$/, ''));
  if (known !== undefined) return known;
  const number = NUMBERED.exec(name)?.[1];
  return number === undefined ? undefined : Number(number);
}
