// Stands in for the package simple-statistics in the bundle, which works out tables when it is loaded: of it one function is needed.
export { default as gammaln } from '../../node_modules/simple-statistics/src/gammaln.js';
