import { readFileSync } from 'node:fs';
import { judge, type Understanding } from './bands.js';
import { commandIn, loadCommands } from './commands.js';
import { loadDetector, sharedDetector } from './detect-language.js';
import { featuresOf } from './features.js';
import { type Intent, isIntent } from './intents.js';
import { LANGUAGE_FOLDER, loadLexicon, sharedLexicon } from './lexicon.js';
import { decodeModel } from './model-file.js';
import { createWeigher } from './wishes.js';

export interface Recogniser {
  /**
   * What somebody means by a text in any of the languages. Never throws; costs well under a millisecond.
   * @param hint locale of the person; it only chooses how sure the desk must be when the text does not show its language.
   */
  recognise(text: string, hint?: string): Understanding;
}

/** From this share the desk acts where a language has no threshold of its own. */
const CAUTIOUS = { act: 0.8, ask: 0.15 };

/** Reads the model, the lexicons and the commands. Once, at start. @throws Error when one is missing or broken. */
export function loadRecogniser(folder: URL = LANGUAGE_FOLDER): Recogniser {
  const commands = loadCommands(folder);
  const lexicon = folder === LANGUAGE_FOLDER ? sharedLexicon() : loadLexicon(folder);
  const detect = folder === LANGUAGE_FOLDER ? sharedDetector() : loadDetector(folder);
  const models = ['wide', 'deep'].map(name =>
    decodeModel(readFileSync(new URL(`understand/wishes-${name}.model`, folder))),
  );
  const { labels: names, bands } = models[0]!.facts;
  const labels = names.filter(isIntent);
  const weigh = createWeigher(models.map(model => model.network));
  return {
    recognise: (text, hint) => {
      const command = commandIn(text, commands);
      if (command) return { band: 'act', intent: command, offers: [command], confidence: 1 };
      const chances = weigh(featuresOf(text, lexicon));
      const locale = detect(text)?.locale ?? hint ?? '';
      return judge(rank(labels, chances), bands?.[locale] ?? CAUTIOUS);
    },
  };
}

function rank(labels: readonly Intent[], chances: Float32Array) {
  return labels
    .map((intent, at) => ({ intent, chance: chances[at]! }))
    .sort((one, other) => other.chance - one.chance);
}
