import 'xz-decompress';

/** What is used of xz-decompress 0.2 besides what its types have. */
declare module 'xz-decompress' {
  namespace XzReadableStream {
    /** Makes the engine of `_moduleInstance`, a new one with each call. */
    function _getModuleInstance(): Promise<void>;
    const _moduleInstance: { readonly exports: XzEngine };
  }

  /** WebAssembly; a context begins with the size of its buffers and an xz_buf, of 32 bits each. */
  interface XzEngine {
    readonly memory: { readonly buffer: ArrayBuffer };
    create_context(): number;
    destroy_context(context: number): void;
    /** 0 bytes: there are no more. */
    supply_input(context: number, length: number): void;
    /** Gives an xz_ret. */
    get_next_output(context: number): number;
  }
}
