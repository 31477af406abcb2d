export type CardErrorCode =
  | 'UNSUPPORTED_FORMAT'
  | 'TOO_LARGE'
  | 'TOO_SLOW'
  | 'DAMAGED'
  | 'ENCRYPTED'
  | 'NO_CARD'
  | 'NOT_TEXT'
  | 'NOT_JSON'
  | 'NOT_YAML'
  | 'NOT_A_CARD'
  | 'NAME_MISSING';

/** Why bytes are no card, said without the file's name: "has no name". `parseCard` makes a `CardError` of it. */
export class CardFault extends Error {
  readonly code: CardErrorCode;

  constructor(code: CardErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'CardFault';
    this.code = code;
  }
}
