/** What could cost more than its length, to be repeated for megabytes. */
export const floods: Readonly<Record<string, string>> = {
  'quotes of both kinds': `"'`,
  'triple quotes': "'''\n",
  brackets: '([{',
  'closing brackets': ')]}',
  'brackets on lines of their own': 'X = (\n',
  backslashes: '\\',
  'joined lines': '\\\n',
  'blanks behind backslashes': '\\ \n',
  'one line': 'X = 1 + y; ',
  'one name': 'X',
  NULs: '\0\n',
};
