/** Time as limits are kept by. It is not the desk's clock: that one may be set, this one only goes forward. */
export interface Pace {
  /** Milliseconds since some moment. */
  now(): number;
  /** Calls `act` after so many milliseconds. @returns takes it back. */
  after(milliseconds: number, act: () => void): () => void;
}

export const realPace: Pace = {
  now: () => performance.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};
