import type { Text } from './text.ts';

/** The words for exceptions that Python raises for sure when it runs the file. */
export const evaluationTexts = {
  'undefined-name': {
    en: '{name} is not defined here: Python stops with a NameError and Mailman does not start',
    ja: '{name} はここでは未定義です。Python は NameError で停止し、Mailman は起動しません',
  },
  'undefined-name-hint': {
    en: '{name} is not defined here: Python stops with a NameError and Mailman does not start. Did you mean {hint}?',
    ja: '{name} はここでは未定義です。Python は NameError で停止し、Mailman は起動しません。{hint} の間違いではありませんか',
  },
  'defined-later': {
    en: '{name} is used before it is defined: Python stops with a NameError and Mailman does not start. Move this line below "{origin}"',
    ja: '{name} は定義より前で使われています。Python は NameError で停止し、Mailman は起動しません。「{origin}」より下に移してください',
  },
  'no-such-module': {
    en: 'There is no module {module}: Python stops with an ImportError and Mailman does not start. Did you mean {hint}?',
    ja: 'モジュール {module} はありません。Python は ImportError で停止し、Mailman は起動しません。{hint} の間違いではありませんか',
  },
  'no-such-import': {
    en: '{module} has no {name}: Python stops with an ImportError and Mailman does not start',
    ja: '{module} に {name} はありません。Python は ImportError で停止し、Mailman は起動しません',
  },
  raised: {
    en: 'The file itself raises {exception} here: Mailman does not start',
    ja: 'ここでファイル自身が {exception} を発生させるため、Mailman は起動しません',
  },
  exit: {
    en: '{name}() ends the program here: Mailman does not start',
    ja: '{name}() によりプログラムがここで終わるため、Mailman は起動しません',
  },
  exception: {
    en: 'Python stops here with {exception}: {message}. Mailman does not start',
    ja: 'Python はここで {exception} により停止し、Mailman は起動しません ({message})',
  },
} as const satisfies Record<string, Text>;
