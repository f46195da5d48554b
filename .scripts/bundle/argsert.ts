// Stands in for the part of yargs that checks, at each call of its methods, the types of the arguments: the compiler has checked ours.
export function argsert(): void {}
