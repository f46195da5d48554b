import { existsSync } from 'node:fs';
import type { ReleaseInfo } from '../report/file-report.ts';

/** Where an installation keeps its programs, and how its queue runners are restarted. */
export interface Installation {
  readonly layout: ReleaseInfo['layout'];
  readonly bin: string;
  readonly restart: string;
}

/** The files that lint and fix look for when none is named: as packaged, built from source, cPanel's. */
export const DEFAULT_FILES: readonly string[] = [
  '/etc/mailman/mm_cfg.py',
  '/usr/lib/mailman/Mailman/mm_cfg.py',
  '/usr/local/mailman/Mailman/mm_cfg.py',
  '/usr/local/cpanel/3rdparty/mailman/Mailman/mm_cfg.py',
  '/var/lib/mailman/Mailman/mm_cfg.py',
];

/** What a configuration's path tells of the installation that it belongs to. */
export function installationOf(path: string): Installation {
  if (path.startsWith('/usr/local/cpanel/')) {
    const restart = '/usr/local/cpanel/scripts/restartsrv_mailman';
    return { layout: 'cpanel', bin: '/usr/local/cpanel/3rdparty/mailman/bin', restart };
  }
  if (path.startsWith('/usr/local/mailman/')) {
    const bin = '/usr/local/mailman/bin';
    return { layout: 'source', bin, restart: `${bin}/mailmanctl restart` };
  }
  const packaged = /^\/(?:etc|usr\/lib|var\/lib)\/mailman\//.test(path);
  const layout = packaged ? distribution() : undefined;
  return { layout, bin: '/usr/lib/mailman/bin', restart: 'service mailman restart' };
}

function distribution(): Installation['layout'] {
  if (existsSync('/etc/debian_version')) return 'debian';
  return existsSync('/etc/redhat-release') ? 'redhat' : undefined;
}
