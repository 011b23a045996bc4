/** The access token of the bot could not be had, so nothing was sent. */
export class TokenError extends Error {
  constructor(options?: ErrorOptions) {
    super('No access token for the channel', options);
    this.name = 'TokenError';
  }
}

/** Nothing was sent, because the address is not the channel's. */
export class UntrustedAddressError extends Error {
  constructor() {
    super('The service URL is not one of the channel');
    this.name = 'UntrustedAddressError';
  }
}
