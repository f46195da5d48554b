// Stands in for Node's module in the bundle, whose loading costs time: yargs-parser asks it for a require that it needs only for
// configuration files, which mmcfg does not have it read.
export const createRequire = undefined;
