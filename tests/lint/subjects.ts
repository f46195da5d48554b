import { catalogueDefaults } from '../../lib/evaluate/defaults.ts';
import { lint } from '../../lib/lint/run.ts';
import { examine, USUAL_SITE } from '../../lib/lint/subject.ts';
import type { Site, Subject } from '../../lib/lint/subject.ts';
import { rules } from '../../rules/index.ts';

export const IMPORT = 'from Defaults import *\n';

/** A file of the given latin1 text, read as of a release of Mailman. */
export function subjectOf(text: string, release = '2.1.39', python?: 2 | 3, site: Site = USUAL_SITE): Subject {
  const defaults = catalogueDefaults(release, python === 3 ? 'port' : 'stock');
  return examine(Buffer.from(text, 'latin1'), 'mm_cfg.py', { defaults, site, ...(python && { python }) });
}

/** The ids of the rules that find something in the text, sorted. */
export function found(text: string, release?: string): string[] {
  return lint(subjectOf(text, release), rules)
    .map(({ rule }) => rule)
    .sort();
}

export const SETTINGS = {
  'delivery/verp-personalized-deliveries': 'VERP_PERSONALIZED_DELIVERIES',
  'delivery/owners-can-enable-personalization': 'OWNERS_CAN_ENABLE_PERSONALIZATION',
  'delivery/verp-probes': 'VERP_PROBES',
  'delivery/verp-password-reminders': 'VERP_PASSWORD_REMINDERS',
} as const;
