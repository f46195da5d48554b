import type { Text } from './text.ts';

/** The words for what Python's parser refuses. */
export const syntaxTexts = {
  'unclosed-string': { en: 'This string is never closed', ja: 'この文字列は閉じられていません' },
  'unclosed-triple-string': {
    en: 'This triple-quoted string is never closed',
    ja: 'この三重引用符の文字列は閉じられていません',
  },
  'unclosed-bracket': { en: 'This "{bracket}" is never closed', ja: 'この「{bracket}」は閉じられていません' },
  'unopened-bracket': {
    en: 'This "{bracket}" has no opening bracket',
    ja: 'この「{bracket}」に対応する開き括弧がありません',
  },
  'mismatched-bracket': {
    en: 'This "{bracket}" does not match the "{open}" that is open here',
    ja: 'この「{bracket}」は、開いている「{open}」に対応していません',
  },
  'dedent-mismatch': {
    en: 'The indentation of this line matches no outer level',
    ja: 'この行の字下げは、外側のどの段とも一致しません',
  },
  'too-many-levels': {
    en: 'Python allows no more than 99 levels of indentation',
    ja: 'Python では字下げは 99 段までです',
  },
  'tabs-and-spaces': {
    en: 'Tabs and spaces are mixed in the indentation: Python 3 refuses this line',
    ja: '字下げにタブと空白が混ざっているため、Python 3 はこの行を受け付けません',
  },
  'invalid-number': { en: '{number} is not a valid number', ja: '{number} は数値として正しくありません' },
  'leading-zero': {
    en: '{number} is not a valid number: remove the leading zero',
    ja: '{number} は数値として正しくありません。先頭の 0 を取り除いてください',
  },
  'number-underscore': {
    en: '{number} is not a valid number: Python 2 allows no underscore in numbers',
    ja: '{number} は数値として正しくありません。Python 2 の数値に下線は使えません',
  },
  'python2-octal': {
    en: '{number} is an octal number of Python 2: Python 3 wants the prefix 0o',
    ja: '{number} は Python 2 の 8 進数の書き方です。Python 3 では先頭に 0o を付けます',
  },
  'python2-long': {
    en: '{number} is a number of Python 2: Python 3 wants it without the L',
    ja: '{number} は Python 2 の数値の書き方です。Python 3 では L を付けません',
  },
  'python2-operator': {
    en: '{operator} belongs to Python 2: Python 3 does not know it',
    ja: '{operator} は Python 2 の記号で、Python 3 にはありません',
  },
  'curly-quote': {
    en: 'This is the typographic quotation mark {character}: Python wants the plain \' or "',
    ja: 'これは全角などの引用符 {character} です。半角の \' か " に直してください',
  },
  'full-width-space': {
    en: 'This is a full-width space (U+3000): replace it by an ordinary space',
    ja: 'ここに全角スペースがあります。半角スペースに直してください',
  },
  'full-width-character': {
    en: 'This is the full-width character {character}: replace it by the ordinary one',
    ja: 'ここに全角文字 {character} があります。半角に直してください',
  },
  'no-break-space': {
    en: 'This is a no-break space (U+00A0): replace it by an ordinary space',
    ja: 'ここに改行しない空白 (U+00A0) があります。普通の半角スペースに直してください',
  },
  'control-z': {
    en: 'There is a Control-Z (end of file in DOS) here: remove it',
    ja: 'ここに Ctrl-Z (DOS のファイル終端文字) があります。取り除いてください',
  },
  nul: {
    en: 'There is a NUL byte here: Python 2 silently drops the rest of this line and joins the next one to it',
    ja: 'ここに NUL バイトがあります。Python 2 は何も言わずにこの行の残りを捨て、次の行をつなげます',
  },
  'non-ascii-character': {
    en: 'Outside strings and comments Python takes ASCII characters only',
    ja: '文字列とコメントの外では、ASCII 文字しか使えません',
  },
  'stray-character': { en: 'Python has no use for {character} here', ja: '{character} はここでは使えません' },
  'stray-backslash': {
    en: 'Outside strings, a backslash may only stand at the end of a line',
    ja: '文字列の外では、バックスラッシュ (円記号) は行末にしか置けません',
  },
  'blank-behind-backslash': {
    en: 'There are blanks behind this backslash: it joins two lines only as the very last character',
    ja: 'このバックスラッシュ (円記号) の後に空白があります。行の継続には、行のいちばん最後に置く必要があります',
  },
  'backslash-at-end': {
    en: 'The file ends behind this backslash, which wants another line',
    ja: 'このバックスラッシュ (円記号) の次の行がないまま、ファイルが終わっています',
  },
  'merge-conflict': {
    en: 'A merge conflict was left unresolved here ({marker})',
    ja: 'マージの衝突が解決されないまま残っています ({marker})',
  },
  expected: { en: 'Python wants "{expected}" here', ja: 'ここには「{expected}」が必要です' },
  'unexpected-end': {
    en: 'The line ends before the statement is complete',
    ja: '文が途中のまま行が終わっています',
  },
  'unexpected-name': { en: 'Python has no use for the name {name} here', ja: 'ここに名前 {name} は置けません' },
  'unexpected-keyword': {
    en: '"{word}" is a reserved word of Python and cannot stand here',
    ja: '「{word}」は Python の予約語で、ここには置けません',
  },
  'unexpected-token': { en: 'Python has no use for {text} here', ja: 'ここに {text} は置けません' },
  'unexpected-indent': {
    en: 'This line is indented although no block begins here: remove the blanks in front of it',
    ja: 'ここは字下げできません。行頭の空白を取り除いてください',
  },
  'missing-block': {
    en: 'An indented line is missing below this one',
    ja: 'この行の下に、字下げした行が必要です',
  },
  'missing-colon': { en: 'A ":" is missing at the end of this line', ja: 'この行の末尾に「:」が必要です' },
  'missing-equals': { en: 'A "=" is missing behind {name}', ja: '{name} の後に「=」がありません' },
  'assign-in-test': {
    en: 'A comparison is written "==", not "="',
    ja: '比較には「=」ではなく「==」を使います',
  },
  'assign-constant': { en: 'Python lets nobody assign to {name}', ja: '{name} には代入できません' },
  'assign-literal': { en: 'Nothing can be assigned to a literal value', ja: '値そのものには代入できません' },
  'assign-call': { en: 'Nothing can be assigned to a function call', ja: '関数呼び出しには代入できません' },
  'assign-expression': { en: 'Nothing can be assigned to this expression', ja: 'この式には代入できません' },
  'keyword-expression': {
    en: 'What stands before "=" in a call must be a plain name',
    ja: '呼び出しの中で「=」の前に置けるのは名前だけです',
  },
  'duplicate-keyword': { en: 'The argument {name} is given twice', ja: '引数 {name} が二重に指定されています' },
  'duplicate-parameter': { en: 'The parameter {name} appears twice', ja: '仮引数 {name} が重複しています' },
  'parameter-order': {
    en: 'A parameter without a default value stands behind one that has one',
    ja: '既定値のない仮引数が、既定値のある仮引数の後にあります',
  },
  'positional-last': {
    en: 'An argument without a name stands behind one with a name',
    ja: '名前なしの引数が、名前付きの引数の後にあります',
  },
  'bare-generator': {
    en: 'This generator needs brackets of its own',
    ja: 'このジェネレータ式は括弧で囲む必要があります',
  },
  'bare-except-last': {
    en: 'A bare "except:" must be the last one',
    ja: '例外名のない「except:」は最後に置く必要があります',
  },
  'try-alone': {
    en: 'This "try" has neither "except" nor "finally"',
    ja: 'この「try」には「except」も「finally」もありません',
  },
  'outside-function': { en: '"{word}" stands outside a function', ja: '「{word}」が関数の外にあります' },
  'outside-async': {
    en: '"{word}" stands outside an asynchronous function',
    ja: '「{word}」が非同期関数の外にあります',
  },
  'return-in-generator': {
    en: 'A function that has a "yield" cannot return a value here',
    ja: '「yield」のある関数では、ここで値を返せません',
  },
  'star-import-inside': {
    en: 'Python 3 allows "import *" only outside functions and classes',
    ja: 'Python 3 では「import *」を関数やクラスの中に置けません',
  },
  'two-stars': {
    en: 'Only one of the targets may have a "*"',
    ja: '「*」を付けられる代入先は 1 つだけです',
  },
  'mixed-literals': {
    en: 'Python 3 cannot join bytes and text: give both a "b" in front, or neither',
    ja: 'Python 3 ではバイト列と文字列を連結できません。「b」は両方に付けるか、どちらにも付けないでください',
  },
  'late-declaration': {
    en: 'The name {name} is used before this "{word}" declares it',
    ja: '名前 {name} が「{word}」の宣言より前に使われています',
  },
  'declared-parameter': {
    en: '{name} is a parameter and cannot be declared "{word}" as well',
    ja: '{name} は仮引数なので、「{word}」と宣言できません',
  },
  'no-outer-variable': {
    en: 'No function around this one has a variable {name}',
    ja: '外側の関数に変数 {name} がありません',
  },
  'outside-loop': { en: '"{word}" is not allowed here', ja: '「{word}」はここでは使えません' },
  'python2-print': {
    en: 'Python 3 wants brackets: print(...)',
    ja: 'Python 3 では print(...) のように括弧が必要です',
  },
  'late-future': {
    en: 'An import from __future__ must stand at the top of the file',
    ja: '__future__ からの import はファイルの先頭に置く必要があります',
  },
  'unknown-future': { en: '__future__ has no feature {name}', ja: '__future__ に {name} という機能はありません' },
} as const satisfies Record<string, Text>;
