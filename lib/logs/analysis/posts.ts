import type { Post } from '../evidence.ts';
import { keyOf, unique } from './order.ts';

/** The posts to the lists by message id. */
export class Posts {
  readonly all: readonly Post[];
  private readonly byList = new Map<string, string>();
  private readonly byId = new Map<string, string>();

  constructor(posts: readonly Post[]) {
    this.all = unique(posts, (post) => keyOf(post.list, messageKey(post.messageId), post.sender));
    for (const { list, messageId, sender } of this.all) {
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

/** One message id, one author: the least one where a log contradicts itself, so that the order of the logs does not matter. */
function note(map: Map<string, string>, key: string, sender: string): void {
  const known = map.get(key);
  if (known === undefined || sender < known) map.set(key, sender);
}

/** A message id without its angle brackets. */
export function messageKey(id: string): string {
  return id.trim().replace(/^<|>$/g, '');
}
