/** Something that keeps the app package from being uploaded, or from working once it is. */
export interface Fault {
  readonly code: FaultCode;
  /** File of the package. */
  readonly file: string;
  /** Field of the file, as `bots[0].commandLists[0].commands[2].title`; not there when it is the whole file. */
  readonly where?: string;
  /** What is wrong and what to do, one sentence in English. */
  readonly says: string;
}

export type FaultCode =
  | 'file-missing'
  | 'not-json'
  | 'placeholder'
  | 'schema'
  | 'version'
  | 'placeholder-id'
  | 'blank'
  | 'domain'
  | 'address'
  | 'store-link'
  | 'command-lists'
  | 'command-length'
  | 'command-slash'
  | 'command-twice'
  | 'command-not-understood'
  | 'command-means-other'
  | 'tab-address'
  | 'tab-name'
  | 'tab-twice'
  | 'sso-missing'
  | 'sso-id'
  | 'sso-resource'
  | 'activity-type'
  | 'activity-template'
  | 'language-missing'
  | 'language-twice'
  | 'translation-missing'
  | 'translates-nothing'
  | 'icon-unreadable'
  | 'icon-size'
  | 'icon-background'
  | 'icon-padding'
  | 'icon-colour'
  | 'icon-empty';

/** `de.json: name.short: has 34 characters, at most 30 are allowed (schema)` */
export function describeFault({ file, where, says, code }: Fault): string {
  return `${[file, where, says].filter(Boolean).join(': ')} (${code})`;
}
