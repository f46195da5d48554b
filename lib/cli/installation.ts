import { existsSync } from 'node:fs';
import type { ReleaseInfo } from '../report/file-report.ts';

/** Where an installation keeps its programs, and how its queue runners are restarted. */
export interface Installation {
  readonly layout: ReleaseInfo['layout'];
  readonly bin: string;
  readonly restart: string;
  /** Ends the queue runners and begins them anew: only so is a changed QRUNNERS taken up (mailmanctl's master process reads it once). */
  readonly stopAndStart: string;
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
    // cPanel's script ends the runners and begins them anew.
    const restart = '/usr/local/cpanel/scripts/restartsrv_mailman';
    return { layout: 'cpanel', bin: '/usr/local/cpanel/3rdparty/mailman/bin', restart, stopAndStart: restart };
  }
  const packaged = /^\/(?:etc|usr\/lib|var\/lib)\/mailman\//.test(path);
  const prefix = packaged ? undefined : /^(\/.*)\/Mailman\/mm_cfg\.py$/.exec(path)?.[1];
  if (prefix !== undefined) {
    const bin = `${prefix}/bin`;
    return { layout: prefix.startsWith('/usr/local/') ? 'source' : undefined, bin, ...commands(`${bin}/mailmanctl `) };
  }
  const bin = '/usr/lib/mailman/bin';
  if (packaged && existsSync('/run/systemd/system')) {
    const restart = 'systemctl restart mailman';
    return { layout: distribution(), bin, restart, stopAndStart: restart };
  }
  return { layout: packaged ? distribution() : undefined, bin, ...commands('service mailman ') };
}

function commands(control: string): Pick<Installation, 'restart' | 'stopAndStart'> {
  return { restart: `${control}restart`, stopAndStart: `${control}stop && ${control}start` };
}

function distribution(): Installation['layout'] {
  if (existsSync('/etc/debian_version')) return 'debian';
  return existsSync('/etc/redhat-release') ? 'redhat' : undefined;
}
