/** Where a conversation is, as Teams names it in every activity. */
export interface Place {
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly conversationId: string;
  readonly teamId?: string;
  readonly channelId?: string;
}

/** What Teams says of a place in `conversation` and `channelData`. */
export function placeFields(place: Place, tenantId: string): { conversation: object; channelData: object } {
  const { kind, conversationId, teamId, channelId } = place;
  return {
    conversation: {
      ...(kind === 'personal' ? {} : { isGroup: true }),
      conversationType: kind,
      tenantId,
      id: conversationId,
    },
    channelData: {
      ...(kind === 'channel'
        ? { teamsChannelId: channelId, teamsTeamId: teamId, team: { id: teamId }, channel: { id: channelId } }
        : {}),
      tenant: { id: tenantId },
    },
  };
}
