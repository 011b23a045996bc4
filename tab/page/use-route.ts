import { useEffect, useState } from 'preact/hooks';

/** The views of the page, as the part of the address after `#/` names them. */
export const VIEWS = ['benefits', 'approvals', 'overview', 'import', 'audit', 'roles'] as const;
export type View = (typeof VIEWS)[number];

export interface Route {
  readonly view: View;
  /** Which part of the view; empty for its first. */
  readonly part: string;
}

/** Where the reader is; the address in the browser follows links of the form `#/view/part`. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

function routeOf(hash: string): Route {
  const [name, part = ''] = hash.replace(/^#\/?/, '').split('/');
  return { view: VIEWS.find(view => view === name) ?? 'benefits', part };
}
