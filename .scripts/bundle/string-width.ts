// Stands in for the packages string-width and emoji-regex in the bundle.
export { displayWidth as default } from '../../lib/language/width.ts';
