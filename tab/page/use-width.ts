import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width of a part of the page in pixels, followed; `first` until it is known. */
export function useWidth(first: number) {
  const part = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    if (part.current) observer.observe(part.current);
    return () => observer.disconnect();
  }, []);
  return { part, width };
}
