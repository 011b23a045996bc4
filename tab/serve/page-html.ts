/** What the page's document is made of. */
export interface PageFacts {
  readonly locales: readonly string[];
  readonly script: string;
  readonly style: string;
  /** The page may be opened as anybody, without a host. */
  readonly isLocal: boolean;
}

/** The document: something to read at once, and the page's script, which goes by the data on the root element. */
export function pageHtml({ locales, script, style, isLocal }: PageFacts): string {
  return `<!doctype html>
<html lang="en" data-locales="${locales.join(' ')}" data-mode="${isLocal ? 'local' : 'production'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Benefits Desk</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/tab/assets/${style}">
<script type="module" src="/tab/assets/${script}"></script>
</head>
<body>
<div id="page"><main class="boot"><h1>Benefits Desk</h1></main></div>
</body>
</html>
`;
}
