import type approvals from './en/approvals.json';
import type askHelp from './en/ask-help.json';
import type azure from './en/azure.json';
import type benefits from './en/benefits.json';
import type cloud from './en/cloud.json';
import type common from './en/common.json';
import type forms from './en/forms.json';
import type goToMarket from './en/go-to-market.json';
import type inbox from './en/inbox.json';
import type keys from './en/keys.json';
import type membership from './en/membership.json';
import type pages from './en/pages.json';
import type people from './en/people.json';
import type refusals from './en/refusals.json';
import type requests from './en/requests.json';
import type room from './en/room.json';
import type studio from './en/studio.json';
import type support from './en/support.json';
import type tab from './en/tab.json';
import type technical from './en/technical.json';
import type timeline from './en/timeline.json';
import type welcome from './en/welcome.json';

/**
 * Ids of everything the bot can say: the keys of the English files. English is the reference; a test holds every
 * other language to the same keys and placeholders.
 */
export type MessageId =
  | keyof typeof approvals
  | keyof typeof askHelp
  | keyof typeof azure
  | keyof typeof benefits
  | keyof typeof cloud
  | keyof typeof common
  | keyof typeof forms
  | keyof typeof goToMarket
  | keyof typeof inbox
  | keyof typeof keys
  | keyof typeof membership
  | keyof typeof refusals
  | keyof typeof pages
  | keyof typeof people
  | keyof typeof requests
  | keyof typeof room
  | keyof typeof studio
  | keyof typeof support
  | keyof typeof tab
  | keyof typeof technical
  | keyof typeof timeline
  | keyof typeof welcome;

/** Values for the placeholders of a message. Numbers and plurals are formatted by the message itself. */
export type MessageValues = Readonly<Record<string, string | number>>;
