declare module 'json-source-map' {
  export interface Place {
    /** From 0. */
    readonly line: number;
    readonly column: number;
    readonly pos: number;
  }
  export interface Places {
    readonly key?: Place;
    readonly value: Place;
  }
  export function parse(text: string): { data: unknown; pointers: Record<string, Places> };
}
