import type { Post } from '../evidence.ts';
import { byText, byTime, keyOf, unique } from './order.ts';

/** The posts to the lists by message id. */
export class Posts {
  /** Each message of each list once, earliest first. */
  readonly all: readonly Post[];
  private readonly byList = new Map<string, string>();
  private readonly byId = new Map<string, string>();

  constructor(posts: readonly Post[]) {
    const sorted = [...posts].sort((a, b) => byTime(a.time, b.time) || byText(a.sender, b.sender));
    this.all = unique(sorted, (post) => keyOf(post.list, messageKey(post.messageId)));
    for (const { list, messageId, sender } of sorted) {
      const id = messageKey(messageId);
      note(this.byList, keyOf(list, id), sender);
      note(this.byId, id, sender);
    }
  }

  /** The author of a post; undefined where no post log has its message id. */
  authorOf(list: string | undefined, messageId: string | undefined): string | undefined {
    if (messageId === undefined) return undefined;
    const id = messageKey(messageId);
    return (list === undefined ? undefined : this.byList.get(keyOf(list, id))) ?? this.byId.get(id);
  }
}

/** One message id, one author: the first, where a log contradicts itself. */
function note(map: Map<string, string>, key: string, sender: string): void {
  if (!map.has(key)) map.set(key, sender);
}

/** A message id without its angle brackets. */
export function messageKey(id: string): string {
  return id.trim().replace(/^<|>$/g, '');
}
