import { adviceTexts as texts } from '../../language/diagnosis-advice.ts';
import { diagnosisTexts } from '../../language/diagnosis.ts';
import type { Advice } from '../../logs/diagnosis.ts';
import { enumeration, grouped, say } from './options.ts';
import type { Scene } from './options.ts';
import { localPart } from './transactions.ts';

/** One thing to do: a sentence, and lines to copy. */
export interface Item {
  readonly text: string;
  readonly lines: readonly string[];
}

/** What to do, in order; empty where there is nothing to do. */
export function actionsFor(scene: Scene): Item[] {
  const items = scene.diagnosis.advice.flatMap((advice) => itemsOf(scene, advice));
  return items.length === 0 ? [] : [...items, { text: say(scene, texts['diagnose-again']), lines: [] }];
}

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

function itemsOf(scene: Scene, advice: Advice): Item[] {
  switch (advice.id) {
    case 'fix-configuration':
    case 'read-maillog':
    case 'read-bounce-log':
      return [{ text: say(scene, texts[advice.id]), lines: [] }];
    case 'personalize-lists':
      return [{ text: say(scene, texts[advice.id]), lines: personalizeCommands(scene.options.bin, advice.lists) }];
    case 'reenable-members':
      return reenable(scene, advice.members);
    case 'postfix-limit':
      return [{ text: say(scene, texts[advice.id], advice), lines: postfixLines(scene, advice.domain) }];
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

/** Sets personalize of the lists with Mailman's own command. config_list runs its input without Defaults' names, so the value is 1, not Yes. */
function personalizeCommands(bin: string, lists: readonly string[]): string[] {
  const lines = [`B=${bin}; printf 'personalize = 1\\n' > ~/personalize.cfg`];
  let line = lists.length === 0 ? 'for l in $($B/list_lists --bare)' : 'for l in';
  for (const list of lists.filter(isListName)) {
    if (line.length + list.length > LINE) {
      lines.push(`${line} \\`);
      line = ' ';
    }
    line += ` ${list}`;
  }
  return [...lines, `${line}; do`, '  $B/config_list -i ~/personalize.cfg "$l"; done'];
}

const LINE = 68;

/** What a list may be called (Utils.ValidateListName, Defaults.ACCEPTABLE_LISTNAME_CHARACTERS). A log is not trusted: nothing else gets into a command to be copied. */
function isListName(name: string): boolean {
  return /^[\w.=][-\w.=+]*$/.test(name);
}

/** A transport of its own for one domain (transport(5); postconf(5), transport_destination_recipient_limit). */
function postfixLines(scene: Scene, domain: string): string[] {
  return [
    'main.cf    transport_maps = hash:/etc/postfix/transport',
    '           single_destination_recipient_limit = 1',
    'master.cf  single unix - - n - - smtp',
    say(scene, texts['postfix-transport'], { domain }),
  ];
}
