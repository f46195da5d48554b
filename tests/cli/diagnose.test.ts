import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { useFolder } from './files.ts';
import { mmcfg } from './run.ts';

const folder = useFolder();
const example = (name: string): string => fileURLToPath(new URL(`../../examples/docomo/${name}`, import.meta.url));
const text = (name: string): string => fs.readFileSync(example(name), 'latin1');
const run = (...args: string[]) => mmcfg(['diagnose', ...args], { cwd: folder.path });
const VERDICT = 'Verdict: 2 of 3 bounced docomo.ne.jp members were refused for someone else.\n';

/** The logs that were read, by JSON. */
async function read(...args: string[]) {
  const { code, stdout, stderr } = await run('--format', 'ndjson', ...args);
  const lines = stdout.split('\n').filter((line) => line !== '');
  const records = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  const sources = records.filter(({ type }) => type === 'source');
  return { code, stderr, verdict: records[0]?.['id'], names: sources.map(({ name }) => name), sources };
}

/** A transaction of two whom the reply names one of; `date` is the head's. */
const transaction = (date: string, id = 'ABCDEF0123') =>
  [
    `qmgr[9]: ${id}: from=<ml-bounces@example.jp>, size=9, nrcpt=2 (queue active)`,
    ...['a', 'b'].map(
      (name) =>
        `smtp[7]: ${id}: to=<${name}@x.example>, relay=mx.x.example[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.0.0, ` +
        'status=bounced (host mx.x.example[192.0.2.1] said: 550 Unknown user a@x.example (in reply to end of DATA command))',
    ),
    `qmgr[9]: ${id}: removed`,
  ]
    .map((line) => `${date} lists postfix/${line}\n`)
    .join('');

describe('what is read', () => {
  test('files', async () => {
    const { code, stdout, stderr } = await run(example('maillog'), example('bounce'), example('post'));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.startsWith(VERDICT)).toBe(true);
  });

  test('a list of which the logs tell nothing', async () => {
    const some = ['--list', 'mi', example('maillog'), example('bounce'), example('post')];
    const { code, stderr } = await run(...some);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        'mmcfg: --list mi: these logs tell nothing of this list. Check its name: it is the address before the @.\n',
    });
    expect((await run('--quiet', ...some)).stderr).toBe(stderr);
    for (const log of ['maillog', 'bounce', 'post']) expect((await run('--list', 'ML', example(log))).stderr).toBe('');
    expect((await run('--list', 'ml', '--since', '2030-01-01', example('maillog'))).stderr).toContain('--list ml');
  });

  test('standard input', async () => {
    const input = fs.readFileSync(example('maillog'));
    const { code, stdout } = await mmcfg(['diagnose', '-'], { cwd: folder.path, input });
    expect(code).toBe(1);
    expect(stdout.startsWith(VERDICT)).toBe(true);
    // Named twice it is read once.
    expect(await mmcfg(['diagnose', '-', '-'], { cwd: folder.path, input })).toMatchObject({ code, stdout });
  });

  test('a directory: the logs in it, not below, whatever else there is', async () => {
    folder.put('log/maillog', text('maillog'));
    folder.put('log/bounce', text('bounce'));
    folder.put('log/error', 'Nov 24 10:00:00 2026 (12) Uncaught runner exception: x\n');
    folder.put('log/old/post', text('post'));
    expect(await read('log')).toMatchObject({ code: 1, stderr: '', names: ['log/bounce', 'log/maillog'] });
  });

  test('patterns that the shell left as they are', async () => {
    folder.put('a/maillog', text('maillog'));
    folder.put('b/bounce', text('bounce'));
    folder.put('b/post', text('post'));
    expect(await read('*/{maillog,b*}')).toMatchObject({ code: 1, stderr: '', names: ['a/maillog', 'b/bounce'] });
    expect((await read('./?/p[o]st')).names).toEqual(['b/post']);
    folder.put('c/mail[1]', text('maillog'));
    expect((await read('c/mail[1]')).names).toEqual(['c/mail[1]']);
  });

  test('a file that is named twice, or has two names, once', async () => {
    const path = folder.put('maillog', text('maillog'));
    fs.symlinkSync(path, join(folder.path, 'link'));
    fs.linkSync(path, join(folder.path, 'hard'));
    expect(await read('maillog', 'maillog', 'link', 'hard')).toMatchObject({ stderr: '', names: ['maillog'] });
  });

  test('of copies the longest, and says so', async () => {
    folder.put('maillog', text('maillog'));
    folder.put('yesterday', text('maillog').slice(0, 100_000));
    const { names, stderr } = await read('yesterday', 'maillog');
    expect(names).toEqual(['maillog']);
    expect(stderr).toBe('mmcfg: yesterday: begins as maillog does, and so is a copy of it: read once.\n');
    expect((await read('-q', 'yesterday', 'maillog')).stderr).toBe('');
  });

  test('a rotated set in any order', async () => {
    const lines = text('maillog').split(/(?<=\n)/);
    const parts = [0, 1, 2, 3].map((part) => lines.slice(part * 240, (part + 1) * 240).join(''));
    const names = parts.map((part, index) => folder.put(`m${index}`, part));
    const whole = await run(example('maillog'));
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
    ]) {
      const { stdout } = await run(...order.map((index) => names[index] ?? ''));
      expect(stdout.replace(' (4 files)', '')).toBe(whole.stdout);
    }
  });

  test('what journalctl -o short-iso prints', async () => {
    const input = Buffer.from(`-- Journal begins at Mon 2026-11-23. --\n${transaction('2026-11-24T10:00:00+0900')}`);
    const { code, stdout } = await mmcfg(['diagnose', '-'], { cwd: folder.path, input });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Verdict: 1 of 2 .*\nRead: maillog; 2026-11-24\n/);
  });
});

describe('years', () => {
  const put = (name: string, lines: string, changed: string): void => {
    fs.utimesSync(folder.put(name, lines), new Date(changed), new Date(changed));
  };
  const first = async (...args: string[]) =>
    (await read(...args)).sources.map((source) => [source['first'], source['last']]);

  test('come from the time of change', async () => {
    put('log', transaction('Nov  4 10:00:00'), '2019-01-07T00:00:00Z');
    expect(await first('log')).toEqual([['2018-11-04T10:00:00', '2018-11-04T10:00:00']]);
    expect(await first('--year', '2011', 'log')).toEqual([['2011-11-04T10:00:00', '2011-11-04T10:00:00']]);
  });

  test('of a log of more than a year: it is read again, and nothing counts twice', async () => {
    const lines = ['Feb  1', 'Aug  1', 'Jan 15', 'Mar  1'].map((day, i) =>
      transaction(`${day} 10:00:00`, `ABCDEF000${i}`),
    );
    put('log', lines.join(''), '2019-03-02T00:00:00Z');
    expect(await first('log')).toEqual([['2018-02-01T10:00:00', '2019-03-01T10:00:00']]);
    const { stdout } = await run('--format', 'json', 'log');
    expect((JSON.parse(stdout) as { transactions: unknown[] }).transactions).toHaveLength(4);
  });
});

describe('what is chosen', () => {
  test('--since, --until, --list', async () => {
    const count = async (...args: string[]) => {
      const { stdout } = await run('--format', 'json', example('maillog'), ...args);
      return (JSON.parse(stdout) as { transactions: unknown[] }).transactions.length;
    };
    expect(await count()).toBe(3);
    expect(await count('--since', '2018-05-23')).toBe(2);
    expect(await count('--until', '2018-05-21')).toBe(1);
    expect(await count('--since', '2018-05-23 12:00', '--until', '2018-05-23T23:59:59')).toBe(1);
    expect(await count('--list', 'ML')).toBe(3);
    expect(await count('--list', 'other')).toBe(0);
  });

  test('--tz brings stamps with an offset to the clock of the site', async () => {
    folder.put('log', transaction('2026-11-24T01:00:00+00:00'));
    expect((await read('--tz', 'Asia/Tokyo', 'log')).sources[0]).toMatchObject({ first: '2026-11-24T10:00:00' });
    expect((await read('log')).sources[0]).toMatchObject({ first: '2026-11-24T01:00:00' });
  });

  test('--config: thresholds, templates and the time of its change', async () => {
    folder.put(
      'mm_cfg.py',
      'from Defaults import *\nDEFAULT_BOUNCE_SCORE_THRESHOLD = 3.0\n' +
        "SMTP_LOG_SUCCESS = ('post', 'from %(sender)s to %(listname)s, id=%(msg_message-id)s')\n",
    );
    const { stdout } = await run('--config', 'mm_cfg.py', example('maillog'), example('bounce'));
    expect(stdout).toMatch(/bbb@docomo.ne.jp +ml +2\.0 +2\.0 +3\.0\*/);
    expect((await run('--config', 'none.py', example('maillog'))).stderr).toMatch(/none\.py: there is no such file/);
  });
});

describe('what cannot be read', () => {
  const refused = async (args: readonly string[], said: RegExp) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).toMatch(/^(?:mmcfg: .*\n)+$/);
    expect((await run('--lang', 'ja', ...args)).stderr).toMatch(/[ぁ-ん]/);
  };

  test('nothing of the name', () => refused(['none'], /^mmcfg: none: there is no such file or directory/));
  test('nothing of the pattern', () => refused(['none*'], /^mmcfg: none\*: no file has a name of this pattern/));
  test('--tz', () => refused(['--tz', 'Mars/Base', '-'], /--tz Mars\/Base: there is no such time zone/));
  test.each(['2018-13-01', '2018-02-30', 'yesterday', '2018-05-23T25:00'])('--since %s', (value) =>
    refused(['--since', value, '-'], /--since .*: is no date/),
  );
  test('--since after --until', () =>
    refused(['--since', '2018-05-02', '--until', '2018-05-01', '-'], /is later than --until/));
  test('--year', () => refused(['--year', '18', '-'], /--year 18: is no year/));
  test('--merge without results', () => refused(['--merge'], /Name the results to merge/));

  test('a directory without logs', async () => {
    folder.put('empty/x', 'hello\n');
    await refused(['empty'], /^mmcfg: empty: no log of a mail server or of Mailman in this directory/);
  });

  test('what is no log', async () => {
    folder.put('x', '\x00\x01\xff'.repeat(1000));
    await refused(['x'], /^mmcfg: x: is no log of a mail server/);
    folder.put('none', '');
    await refused(['none'], /^mmcfg: none: is empty/);
  });

  test('some of several: the others are read, and the exit code is 2', async () => {
    const { code, stdout, stderr } = await run('none', example('maillog'));
    expect(code).toBe(2);
    expect(stdout).toContain(VERDICT);
    // A report that is kept or sent says it as well.
    expect(stdout).toContain('\nNot read: none (');
    expect(stderr).toMatch(/^mmcfg: none: there is no such file/);
  });

  test('a compressed log that is damaged from its beginning, beside another', async () => {
    folder.put('cut.gz', '\x1f\x8b\x08');
    const { code, stdout, stderr } = await run('cut.gz', example('maillog'));
    expect(code).toBe(2);
    expect(stdout).toContain(VERDICT);
    expect(stdout).toContain('\nNot read: cut.gz (damaged)\n');
    expect(stderr).toMatch(/^mmcfg: cut\.gz: is compressed, and damaged/);
  });

  test('what is no log beside one that is: no matter', async () => {
    folder.put('x', 'hello\n');
    const { code, stdout } = await run('x', example('maillog'));
    expect(code).toBe(1);
    expect(stdout).toContain('Not read: x');
    // On a terminal that was said already.
    const seen = await mmcfg(['diagnose', 'x', example('maillog')], { cwd: folder.path, isTTY: true, columns: 80 });
    expect(seen.stderr).toMatch(/^mmcfg: x: is no log/);
    expect(seen.stdout).not.toContain('Not read');
  });

  test('an empty log beside others is nothing special', async () => {
    folder.put('maillog.1', '');
    expect(await read('maillog.1', example('maillog'))).toMatchObject({ code: 1, stderr: '' });
  });
});

describe('results', () => {
  test('--merge judges several hosts together', async () => {
    const json = async (name: string, ...logs: string[]) =>
      folder.put(name, Buffer.from((await run('--format', 'json', ...logs)).stdout).toString('latin1'));
    await json('a.json', example('maillog'));
    await json('b.json', example('bounce'), example('post'));
    const merged = await run('--merge', 'a.json', 'b.json');
    const whole = await run(example('maillog'), example('bounce'), example('post'));
    expect(merged).toEqual({ ...whole, stderr: '' });
    folder.put('c.json', '{"version": 1}');
    expect(await run('--merge', 'a.json', 'c.json')).toMatchObject({ code: 2, stdout: '' });
    expect((await run('--merge', 'c.json')).stderr).toMatch(/c\.json: is no result of mmcfg diagnose/);
  });

  test('--redact leaves no name', async () => {
    for (const format of ['pretty', 'json', 'ndjson', 'html']) {
      const { stdout } = await run('--redact', '--format', format, example('maillog'), example('bounce'));
      expect(stdout).toMatch(/u[0-9a-f]{12}@docomo\.ne\.jp/);
      expect(stdout).not.toMatch(/\b(?:aaa|bbb|ccc)\b/);
    }
  });

  describe('pseudonyms of a key', () => {
    const KEY = 'c2VjcmV0IGtleSBvZiB0aGUgc2l0ZQ==';
    const address = async (...args: string[]) =>
      /u[0-9a-f]{12}@docomo\.ne\.jp/.exec((await run(...args, example('maillog'))).stdout)?.[0];

    test('are of the key alone, whatever line end is behind it, and wherever it comes from', async () => {
      folder.put('key', `${KEY}\n`);
      folder.put('same', `${KEY}\r\n`);
      folder.put('other', `${KEY}x`);
      const keyed = await address('--redact-key', 'key');
      expect(keyed).toMatch(/^u/);
      expect(await address('--redact', '--redact-key', 'same')).toBe(keyed);
      expect(await address('--redact-key', 'other')).not.toBe(keyed);
      expect(await address('--redact')).not.toBe(keyed);
      expect((await run('--redact-key', '/dev/urandom', example('maillog'))).code).toBe(1);
    });

    test('a key that cannot be read or can be guessed', async () => {
      folder.put('word', 'secret\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n');
      for (const lang of ['en', 'ja']) {
        for (const name of ['none', '.', 'word', '/dev/null']) {
          const { code, stdout, stderr } = await run('--lang', lang, '--redact-key', name, example('maillog'));
          expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
          expect(stderr).toMatch(/^mmcfg: --redact-key .*\n$/);
        }
      }
    });

    test('merge with others of that key, and with names where the key is given again', async () => {
      const json = async (name: string, log: string, ...args: string[]) =>
        folder.put(name, (await run('--format', 'json', ...args, example(log))).stdout);
      folder.put('key', KEY);
      folder.put('other', `other ${KEY}`);
      const parts = [
        ['plain', []],
        ['digest', ['--redact']],
        ['keyed', ['--redact-key', 'key']],
        ['foreign', ['--redact-key', 'other']],
      ] as const;
      for (const [name, args] of parts) {
        await json(`${name}.mail`, 'maillog', ...args);
        await json(`${name}.bounce`, 'bounce', ...args);
      }
      const keys = parts.map(([name]) => JSON.parse(folder.read(`${name}.mail`)) as object);
      expect(keys).toMatchObject([
        { redacted: false, redactKey: null },
        { redacted: true, redactKey: null },
        { redacted: true, redactKey: expect.stringMatching(/^[0-9a-f]{12}$/) },
        { redacted: true, redactKey: expect.stringMatching(/^[0-9a-f]{12}$/) },
      ]);
      const merge = async (...args: string[]) => {
        const { stdout, stderr } = await run('--format', 'json', '--merge', ...args);
        const { members, redacted } = JSON.parse(stdout) as { members: unknown[]; redacted: boolean };
        return { stderr, members: members.length, redacted };
      };
      for (const [name] of parts) {
        const isRedacted = name !== 'plain';
        expect(await merge(`${name}.mail`, `${name}.bounce`)).toEqual({ stderr: '', members: 3, redacted: isRedacted });
      }
      expect(await merge('--redact-key', 'key', 'keyed.mail', 'plain.bounce')).toEqual({
        stderr: '',
        members: 3,
        redacted: true,
      });
      expect(await merge('--redact', 'plain.mail', 'digest.bounce')).toEqual({
        stderr: '',
        members: 3,
        redacted: true,
      });
      expect(await merge('plain.mail', 'digest.bounce')).toMatchObject({
        members: 6,
        redacted: false,
        stderr:
          'mmcfg: digest.bounce has pseudonyms, plain.mail has names: whoever is in both counts twice. Merge them with --redact.\n',
      });
      expect((await merge('keyed.mail', 'plain.bounce')).stderr).toBe(
        'mmcfg: keyed.mail has pseudonyms, plain.bounce has names: whoever is in both counts twice. Merge them with --redact --redact-key FILE.\n',
      );
      expect(await merge('keyed.mail', 'foreign.bounce')).toMatchObject({
        redacted: true,
        stderr: expect.stringContaining('have pseudonyms of different keys'),
      });
    });
  });

  test('-o writes the report, and keeps the mode of what was there', async () => {
    folder.put('report.html', 'old');
    fs.chmodSync(join(folder.path, 'report.html'), 0o600);
    const logs = [example('maillog'), example('bounce')];
    expect(await run('--format', 'html', '-o', 'report.html', ...logs)).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(folder.read('report.html')).toBe(
      Buffer.from((await run('--format', 'html', ...logs)).stdout).toString('latin1'),
    );
    expect(fs.statSync(join(folder.path, 'report.html')).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(folder.path)).toEqual(['report.html']);
  });

  test('-o that cannot be written, or is one of the logs', async () => {
    const log = folder.put('maillog', text('maillog'));
    expect(await run('-o', 'none/x', log)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/none\/x: cannot be written/),
    });
    expect(await run('-o', '.', log)).toMatchObject({ code: 2, stderr: expect.stringMatching(/EISDIR/) });
    expect(await run('-o', './maillog', log)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/same|one of the files/),
    });
    expect(folder.read('maillog')).toBe(text('maillog'));
  });
});
