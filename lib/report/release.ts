import { reportTexts } from '../language/report.ts';
import { words } from '../language/text.ts';
import { displayWidth } from '../language/width.ts';
import type { ReleaseInfo, ReportOptions } from './file-report.ts';
import { printable } from './layout.ts';

/** The first lines of a screen: the file, Mailman's release and how that is known, and the installation's layout. */
export function releaseLine(path: string, info: ReleaseInfo, { language, width }: ReportOptions): string[] {
  const { release, from, layout, defaultsPath } = info;
  const parts = [words(reportTexts[`release-${from}`], language, { release })];
  if (defaultsPath !== undefined) parts.push(words(reportTexts['defaults-file'], language, { path: defaultsPath }));
  if (layout !== undefined) parts.push(words(reportTexts[`layout-${layout}`], language));
  const about = parts.join(words(reportTexts.comma, language));
  const line = printable(`${path}   ${about}`);
  return displayWidth(line) <= width ? [line] : [printable(path), `  ${printable(about)}`];
}
