import type { Text } from './text.ts';

/** Why the evaluator cannot state a value. */
export const reasonTexts = {
  'filled-in-at-build': {
    en: 'filled in when Mailman was configured and built',
    ja: 'Mailman の構築時 (configure) に決まる値です',
  },
  call: { en: 'the result of {name}(), which mmcfg does not run', ja: '{name}() の結果です (mmcfg は実行しません)' },
  expression: { en: 'the result of an expression that mmcfg does not evaluate', ja: 'mmcfg が評価しない式の結果です' },
  'unknown-operand': { en: 'computed from a value that is not known', ja: '不明な値から計算されています' },
  branches: { en: 'depends on a condition that is not known', ja: '条件によって値が変わります' },
  loop: { en: 'may be changed in a loop', ja: 'ループの中で変わる可能性があります' },
  function: {
    en: 'may be changed by a function or class defined here',
    ja: 'このファイルの関数やクラスが変える可能性があります',
  },
  'passed-to-call': { en: 'may be changed by {name}()', ja: '{name}() が変える可能性があります' },
  'dynamic-code': {
    en: 'may be changed by {name}, which can change anything',
    ja: '{name} は何でも変えられるため、値が分かりません',
  },
  'star-import': {
    en: 'may be set by "from {module} import *"',
    ja: '「from {module} import *」が設定する可能性があります',
  },
  imported: { en: 'imported from {module}', ja: '{module} から読み込まれる値です' },
  module: { en: 'belongs to the module {module}', ja: 'モジュール {module} の値です' },
  syntax: { en: 'the statement could not be read', ja: '文を読み取れませんでした' },
  'too-large': { en: 'too large to work out', ja: '大きすぎるため計算しません' },
  order: { en: 'depends on the order of a dict or set', ja: '辞書や集合の並び順によって変わります' },
  identity: { en: 'depends on how this Python stores objects', ja: 'Python の内部表現によって変わります' },
  'float-text': { en: 'depends on how this Python prints a float', ja: '浮動小数点数の表示方法によって変わります' },
  encoding: { en: 'text that this encoding may not carry unchanged', ja: 'この文字コードでは変わりうる文字列です' },
  'not-in-every-release': { en: 'not in every release of Mailman', ja: 'Mailman の版によって存在しません' },
  'differs-by-release': { en: 'differs from release to release of Mailman', ja: 'Mailman の版によって値が異なります' },
  budget: { en: 'the file takes too many steps to work out', ja: '評価の手順が多すぎるため打ち切りました' },
  'not-defined': { en: 'not defined at the end of the file', ja: 'ファイルの最後では未定義です' },
  code: { en: 'a function or class', ja: '関数またはクラスです' },
  partial: { en: 'contains parts that are not known', ja: '一部が不明です' },
} as const satisfies Record<string, Text>;
