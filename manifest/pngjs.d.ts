/** The part of pngjs that is used here; the package brings no types. */
declare module 'pngjs' {
  export class PNG {
    constructor(options: { width: number; height: number });
    readonly width: number;
    readonly height: number;
    /** Red, green, blue and alpha of each pixel, row by row. */
    readonly data: Buffer;
    static readonly sync: {
      /** @throws Error on anything that is not a sound PNG. */
      read(bytes: Buffer): PNG;
      write(image: PNG): Buffer;
    };
  }
}
