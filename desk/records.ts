/** Keys of a company's records in its partition. */
export const COMPANY_KEY = 'company';
export const DELEGATIONS_KEY = 'delegations';
/** Where the approvers' room is. */
export const ROOM_KEY = 'room';
export const REQUEST_COUNTER_KEY = 'counter/request';

export const REQUESTS = 'request/';
export const POSTINGS = 'posting/';
export const DEAD_LETTERS = 'dead-letter/';
export const REVEALS = 'reveal/';
export const KEYS = 'key/';
export const CLOUD_KEYS = 'cloud-key/';
export const TECHNICAL = 'technical/';
export const INCIDENTS = 'incidents/';
export const BOOKINGS = 'booking/';
/** Moved by every booking, so that two at the same time never take the same hours. */
export const BOOKING_COUNTER_KEY = 'counter/booking';

/** Visual Studio subscriptions as they are since the desk changed them. */
export const SEATS = 'seat/';
/** Waiting lists for Visual Studio subscriptions. */
export const QUEUES = 'queue/';
/** People whom the desk added and no company file has named since. */
export const ADDED_PEOPLE = 'added-person/';

export function seatsPrefix(benefitId: string): string {
  return `${SEATS}${benefitId}/`;
}

/** The id of a seat begins with its benefit's: `visual-studio-enterprise/3`. */
export function seatKey(seat: { readonly id: string }): string {
  return `${SEATS}${seat.id}`;
}

export function queueKey(benefitId: string): string {
  return `${QUEUES}${benefitId}`;
}

export function addedPersonKey(personId: string): string {
  return `${ADDED_PEOPLE}${personId}`;
}

/** The marketing contacts, once one was set here. */
export const CONTACTS_KEY = 'contacts';
/** How far Go-To-Market offers are. */
export const GO_TO_MARKET = 'go-to-market/';
/** Membership offers for which a cancellation was asked for. */
export const CANCELLATIONS = 'cancellation/';

export function goToMarketKey(benefitId: string): string {
  return `${GO_TO_MARKET}${benefitId}`;
}

export function cancellationKey(offerId: string): string {
  return `${CANCELLATIONS}${offerId}`;
}

/** Who holds an Azure credit. */
export const HOLDINGS = 'holding/';

export function technicalKey(benefitId: string): string {
  return `${TECHNICAL}${benefitId}`;
}

export function incidentsKey(benefitId: string): string {
  return `${INCIDENTS}${benefitId}`;
}

export function bookingKey(bookingId: string): string {
  return `${BOOKINGS}${bookingId}`;
}

export function holdingKey(benefitId: string): string {
  return `${HOLDINGS}${benefitId}`;
}

export function requestKey(requestId: string): string {
  return `${REQUESTS}${requestId}`;
}

/** Prefix of the keys of one product; its end mark keeps `office` apart from `office-2021`. */
export function poolPrefix(benefitId: string): string {
  return `${KEYS}${benefitId}/`;
}

export function pooledKeyKey(benefitId: string, keyId: string): string {
  return `${poolPrefix(benefitId)}${keyId}`;
}

/** Prefix of what became of the licence keys of one product. */
export function cloudKeysPrefix(benefitId: string): string {
  return `${CLOUD_KEYS}${benefitId}/`;
}

export function cloudKeyKey(benefitId: string, keyId: string): string {
  return `${cloudKeysPrefix(benefitId)}${keyId}`;
}

/** One for each card that shows the key: each has to be hidden. */
export function revealKey(requestId: string, activityId: string): string {
  return `${REVEALS}${requestId}/${activityId}`;
}
