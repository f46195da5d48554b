/** What is used of the WebAssembly JavaScript interface, for which Node's own types have no names. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    readonly exports: unknown;
    constructor(module: Module, imports: Readonly<Record<string, unknown>>);
  }
}
