/** Gets mails out. */
export interface Post {
  /** From which address mails come; null: no mail server is set up, nothing goes out. */
  readonly absender: string | null
  /** Something waits: begins and returns at once. */
  readonly start: () => void
  /** What is being sent comes to its end. */
  readonly stop: () => Promise<void>
}

/** Without a mail server. */
export const OHNE_POST: Post = {
  absender: null,
  start: () => undefined,
  stop: () => Promise.resolve(),
}
