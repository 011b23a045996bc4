/** Everything a person can mean, in the order the model stores its scores. `none` is last: not the desk's business. */
export const INTENTS = [
  'help',
  'check_benefits',
  'get_software_key',
  'get_cloud_key',
  'activate_technical_benefit',
  'get_support_ids',
  'choose_support',
  'incidents_remaining',
  'access_id_error',
  'advisory_hours',
  'assign_visual_studio',
  'assign_azure_credit',
  'marketing_contact',
  'activate_gtm_offer',
  'cancel_benefit',
  'my_requests',
  'approvals',
  'find_admin',
  'change_language',
  'stop',
  'none',
] as const;

export type Intent = (typeof INTENTS)[number];

export function isIntent(text: string): text is Intent {
  return (INTENTS as readonly string[]).includes(text);
}
