import type { AdaptiveCard } from '../../cards/kit.js';

/** What is used of the page; the project is not checked against a browser's types. */
interface Page {
  readonly document: {
    readonly body: Part & { replaceChildren(): void };
    createElement(tag: 'div'): Part;
  };
  readonly AdaptiveCards: Renderer;
}

interface Part {
  className: string;
  readonly style: { width: string };
  readonly tagName: string;
  readonly textContent: string | null;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  append(part: Part): void;
  getBoundingClientRect(): { readonly left: number; readonly right: number };
  querySelectorAll(selector: string): Iterable<Part>;
}

/** The renderer, which a script tag loads. */
interface Renderer {
  readonly AdaptiveCard: {
    new (): { hostConfig: unknown; parse(card: unknown): void; render(): Part | undefined };
    onProcessMarkdown: (text: string, result: { outputHtml?: string; didProcess: boolean }) => void;
  };
  readonly HostConfig: new (look: object) => unknown;
}

/**
 * Runs inside the page, so it can use nothing from outside: draws the cards and measures them.
 * @returns what is cut off or sticks out.
 */
export function showCards({
  cards,
  look,
  width,
}: {
  cards: readonly (readonly [string, AdaptiveCard])[];
  look: object;
  width: number;
}): string[] {
  const { document, AdaptiveCards: renderer } = globalThis as unknown as Page;
  renderer.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const bold = html.replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');
    result.outputHtml = bold.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
    result.didProcess = true;
  };
  document.body.replaceChildren();
  const drawn = cards.map(([name, json]) => {
    const card = new renderer.AdaptiveCard();
    card.hostConfig = new renderer.HostConfig(look);
    card.parse(json);
    const element = card.render();
    if (!element) throw new Error(`${name} cannot be drawn`);
    const box = document.createElement('div');
    box.className = 'sample';
    box.style.width = `${width}px`;
    box.append(element);
    document.body.append(box);
    return { name, box, element };
  });
  return drawn.flatMap(({ name, box, element }) => {
    const edge = box.getBoundingClientRect();
    const problems = element.scrollWidth > element.clientWidth ? [`${name} is wider than ${width}`] : [];
    for (const part of element.querySelectorAll('*:not(datalist, option)')) {
      const place = part.getBoundingClientRect();
      const what = `${name}: ${part.className} ${(part.textContent ?? '').slice(0, 40)}`;
      if (place.right > edge.right + 1 || place.left < edge.left - 1) problems.push(`${what} sticks out`);
      if (part.tagName === 'BUTTON' && part.scrollWidth > part.clientWidth + 1)
        problems.push(`${what} is cut off`);
    }
    return problems;
  });
}
