/** Ranges of characters that take no column: combining marks, joiners and variation selectors (Unicode 15, general categories Mn, Me and Cf as far as terminals show them). */
const ZERO =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u2060-\u2064\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]/g;

/** Characters that East Asian terminals show two columns wide (Unicode Standard Annex 11, East_Asian_Width W and F). */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\ud83c-\ud83e\ud840-\ud87f\ud880-\ud8bf][\udc00-\udfff]/g;

/** The columns that `text`, which holds no control characters, takes on a terminal. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  const shown = text.replace(ZERO, '').replace(WIDE, '__');
  // What is left of surrogate pairs is one character of one column each.
  return shown.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '_').length;
}
