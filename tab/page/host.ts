/** Colours that the page is drawn in. */
export type Theme = 'light' | 'dark' | 'contrast';

/** Where the page stands: in Teams, in a browser of local mode, or somewhere it cannot work. */
export interface Host {
  readonly kind: 'teams' | 'local' | 'outside';
  /** BCP 47, as the host is set to. */
  readonly locale: string;
  /** What the host asks to be shown first; empty for nothing in particular. */
  readonly place: string;
  /** Tells the theme now and whenever it changes. */
  onTheme(tell: (theme: Theme) => void): void;
  /**
   * A token that proves who looks.
   * @param again the last one was refused.
   */
  token(again: boolean): Promise<string>;
  /** Opens an address outside the page. */
  openLink(url: string): void;
  /** There is something to look at. */
  ready(): void;
}

/** The theme that a browser asks for. */
export function browserTheme(tell: (theme: Theme) => void): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more), (forced-colors: active)');
  const now = (): void => tell(contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light');
  for (const query of [dark, contrast]) query.addEventListener('change', now);
  now();
}
