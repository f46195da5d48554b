import { adviceTexts as texts } from '../../language/diagnosis-advice.ts';
import { diagnosisTexts } from '../../language/diagnosis.ts';
import { displayWidth } from '../../language/width.ts';
import type { Advice } from '../../logs/diagnosis.ts';
import { enumeration, grouped, say } from './options.ts';
import type { Scene } from './options.ts';
import { localPart } from './transactions.ts';

/** One thing to do: a sentence, and lines to copy. */
export interface Item {
  readonly text: string;
  readonly lines: readonly string[];
}

/** What to do, in order; empty where there is nothing to do. `room`: the columns that lines to copy may take, where they can be kept to it. */
export function actionsFor(scene: Scene, room = LINE): Item[] {
  const { advice, verdict } = scene.diagnosis;
  const items = advice.flatMap((one) => itemsOf(scene, one, room));
  if (verdict.id === 'put-off') return [...items, { text: say(scene, texts['diagnose-later']), lines: [] }];
  // More logs are read now: nothing has to come of it first.
  const isDone = advice.every(({ id }) => id.startsWith('read-') || NO_ACTIONS.has(id));
  return isDone ? items : [...items, { text: say(scene, texts['diagnose-again']), lines: [] }];
}

const NO_ACTIONS = new Set<Advice['id']>(['message-level-not-cured', 'not-cured-for']);

/** What the things to do will not bring about. */
export function willNotHelp(scene: Scene): string[] {
  const { advice, verdict } = scene.diagnosis;
  const hasBystanders = verdict.id === 'bystanders' || verdict.id === 'likely' || verdict.id === 'suspected';
  return advice.flatMap((one) => {
    if (one.id === 'message-level-not-cured') return [say(scene, texts[one.id])];
    if (one.id !== 'not-cured-for' || one.addresses.length === 0) return [];
    const addresses = listing(scene, shortAddresses(one.addresses));
    const sentence = say(scene, texts[hasBystanders ? one.id : 'not-cured-own'], { addresses });
    // Behind a Japanese word ('他 2 件') there is no blank.
    return [sentence.replace(/件 に/, '件に')];
  });
}

function itemsOf(scene: Scene, advice: Advice, room: number): Item[] {
  switch (advice.id) {
    case 'fix-configuration':
      return [{ text: say(scene, texts[advice.id]), lines: [] }];
    case 'read-maillog':
    case 'read-bounce-log':
      return [{ text: say(scene, texts[advice.id]), lines: bothLogs(scene) }];
    case 'personalize-lists':
      return [
        { text: say(scene, texts[advice.id]), lines: personalizeCommands(scene.options.bin, advice.lists, room) },
      ];
    case 'reenable-members':
      return reenable(scene, advice.members);
    case 'postfix-limit':
      return [{ text: say(scene, texts[advice.id], advice), lines: postfixLines(scene, advice.domain, room) }];
    case 'exim-limit':
      return [{ text: say(scene, texts[advice.id], advice), lines: eximLines(scene, advice.domain) }];
    case 'restart-runners':
      return [
        {
          text: say(scene, texts[advice.id], { lists: listing(scene, advice.lists) }),
          lines: [scene.options.restart],
        },
      ];
    case 'read-relay-log':
      return [{ text: say(scene, texts[advice.id], advice), lines: [] }];
    case 'message-level-not-cured':
    case 'not-cured-for':
      return [];
  }
}

/** Reads a mail log, of the server that is known from the logs that were read, and Mailman's: a directory stands for the logs in it. */
function bothLogs(scene: Scene): string[] {
  const kinds = new Set(scene.diagnosis.sources.map(({ kind }) => kind));
  const isSyslog = kinds.has('postfix') || kinds.has('sendmail');
  if (kinds.has('exim') && !isSyslog) {
    return ['mmcfg diagnose /var/log/exim4/mainlog* /var/log/mailman', say(scene, texts['exim-elsewhere'])];
  }
  const lines = ['mmcfg diagnose /var/log/maillog* /var/log/mailman', say(scene, texts['other-places'])];
  return isSyslog ? lines : [...lines, say(scene, texts['exim-places'])];
}

function listing(scene: Scene, names: readonly string[]): string {
  const more = (count: number): string => say(scene, diagnosisTexts['and-more'], { count: grouped(count) });
  return enumeration(names, 5, say(scene, diagnosisTexts.comma), more);
}

function shortAddresses(addresses: readonly string[]): readonly string[] {
  return addresses.length === 1 ? addresses.map(localPart) : addresses;
}

/** Disabled members are enabled again on the admin page (OldStyleMemberships.setDeliveryStatus resets their bounce info); removed ones have to be subscribed. */
function reenable(scene: Scene, members: Extract<Advice, { id: 'reenable-members' }>['members']): Item[] {
  const key = (list: string, address: string): string => `${list} ${address}`.toLowerCase();
  const removed = new Set(
    scene.diagnosis.members.filter(({ state }) => state === 'removed').map(({ list, address }) => key(list, address)),
  );
  const groups = [
    { id: 'reenable-members', wanted: false },
    { id: 'resubscribe-members', wanted: true },
  ] as const;
  return groups.flatMap(({ id, wanted }) => {
    const some = members.filter(({ list, address }) => removed.has(key(list, address)) === wanted);
    if (some.length === 0) return [];
    const names = some.map((member) => say(scene, texts['member-of'], member));
    return [{ text: say(scene, texts[id], { members: listing(scene, names), bin: scene.options.bin }), lines: [] }];
  });
}

/** Sets personalize of the lists with Mailman's own commands. config_list runs its input without Defaults' names, so the value is 1, not Yes. */
function personalizeCommands(bin: string, lists: readonly string[], room: number): string[] {
  const lines = fitting([`B=${bin};`, `printf 'personalize = 1\\n' > ~/personalize.cfg`], room);
  let line = lists.length === 0 ? 'for l in $($B/list_lists --bare)' : 'for l in';
  for (const list of lists.filter(isListName)) {
    if (line.length + list.length > Math.min(room, LINE) - END.length) {
      lines.push(`${line} \\`);
      line = ' ';
    }
    line += ` ${list}`;
  }
  return [...lines, `${line}; do`, '  $B/config_list -i ~/personalize.cfg "$l"; done'];
}

/** Columns of lines to copy: what a screen of 80 leaves. */
const LINE = 73;
/** What a line of names may still get. */
const END = ' ; do';

/** The parts on one line, or, where they do not fit, each on its own. */
function fitting(parts: readonly string[], room: number): string[] {
  const whole = parts.join(' ');
  return displayWidth(whole) <= room ? [whole] : parts.map((part) => part.replace(/;$/, ''));
}

/** What a list may be called (Utils.ValidateListName, Defaults.ACCEPTABLE_LISTNAME_CHARACTERS). A log is not trusted: nothing else gets into a command to be copied. */
function isListName(name: string): boolean {
  return /^[\w.=][-\w.=+]*$/.test(name);
}

/** A transport of its own for one domain (transport(5); postconf(5), transport_destination_recipient_limit). */
function postfixLines(scene: Scene, domain: string, room: number): string[] {
  return [
    'main.cf    transport_maps = hash:/etc/postfix/transport',
    '           single_destination_recipient_limit = 1',
    'master.cf  single unix - - n - - smtp',
    ...fitting([`transport  ${domain} single:`, `   ${say(scene, texts['postfix-transport'])}`], room).map((line, i) =>
      i === 0 ? line : ' '.repeat(11) + line.trim(),
    ),
  ];
}

/** A router and a transport of their own for one domain (Exim's specification, chapters 15, 17 and 30: domains, dnslookup, max_rcpt). */
function eximLines(scene: Scene, domain: string): string[] {
  return [
    `routers     single:    ${say(scene, texts['exim-before'])}`,
    '              driver = dnslookup',
    `              domains = ${domain}`,
    '              transport = single',
    `transports  single:    ${say(scene, texts['exim-options'])}`,
    '              driver = smtp',
    '              max_rcpt = 1',
  ];
}
