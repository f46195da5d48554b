import type { MessageArguments, Text } from '../language/text.ts';

/** Something that the user can mend: said in one sentence (what, where, what to do), without a stack trace; the exit code is 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly text: Text;
  readonly args: MessageArguments;

  constructor(text: Text, args: MessageArguments = {}) {
    super(text.en);
    this.text = text;
    this.args = args;
  }
}

/** Whether it is a UserError: by its name, since each script that is shipped has a class of its own. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}
