/** What is used of seek-bzip 2, which comes without types. */
declare module 'seek-bzip' {
  class Stream {
    readByte(): number;
    eof(): boolean;
    writeByte(byte: number): void;
    flush(): void;
  }
  const Bunzip: {
    readonly Stream: typeof Stream;
    /** Throws a TypeError with an `errorCode`. */
    decode(input: Stream, output: Stream, multistream: boolean): void;
  };
  export default Bunzip;
}
