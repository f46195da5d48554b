import packageData from '../../../package.json' with { type: 'json' };
import { adviceTexts as texts } from '../../language/diagnosis-advice.ts';
import type { Diagnosis } from '../../logs/diagnosis.ts';
import { element, Markup } from './html-element.ts';
import { sections } from './html-parts.ts';
import { STYLE, STYLE_DIGEST } from './html-style.ts';
import { say } from './options.ts';
import type { DiagnosisOptions, Scene } from './options.ts';
import { verdictSentence } from './verdict.ts';

/** Forbids the page to fetch anything and to run anything; the one style is allowed by its digest. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`;

/** `mmcfg diagnose --format html`: one page that needs nothing else, for a screen of any size and for paper. All that comes from logs is text in it. */
export function diagnosisHtml(
  diagnosis: Diagnosis,
  options: Pick<DiagnosisOptions, 'language' | 'bin' | 'restart'>,
): string {
  const scene: Scene = { diagnosis, options };
  const named = { robots: 'noindex', referrer: 'no-referrer', generator: `mmcfg ${packageData.version}` };
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    Object.entries(named).map(([name, content]) => element('meta', { name, content })),
    element('title', {}, say(scene, texts.title, { verdict: verdictSentence(scene) })),
    new Markup(`<style>${STYLE}</style>`),
  );
  const page = element('html', { lang: options.language }, head, element('body', {}, sections(scene)));
  return `<!doctype html>\n${page.html}\n`;
}
