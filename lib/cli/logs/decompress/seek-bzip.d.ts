/** What is used of seek-bzip 2, which comes without types. */
declare module 'seek-bzip' {
  class Stream {
    readByte(): number;
    eof(): boolean;
    writeByte(byte: number): void;
    flush(): void;
  }
  /** Throws a TypeError with an `errorCode`. */
  class Bunzip {
    static readonly Stream: typeof Stream;
    /** Reads the head of the first stream. */
    constructor(input: Stream, output: Stream);
    readonly reader: { read(bits: number): number };
    /** The check of all blocks of the stream so far. */
    readonly streamCRC: number;
    /** Reads a block; false at the end of the stream, before its check. */
    _init_block(): boolean;
    /** Writes the block that was read. */
    _read_bunzip(): number;
    /** Reads the head of the next stream. */
    _start_bunzip(input: Stream, output: Stream): void;
  }
  export default Bunzip;
}
