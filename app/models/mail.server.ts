export interface Letter {
  to: string;
  /** The same for the same letter, however often it is handed over: a receiver shows it once. */
  id: string;
  subject: string;
  text: string;
  html: string;
  /** Where one says that no more are wanted; none where it is about one's own account. */
  unsubscribe?: string;
}

export interface Mail {
  /** Of the application, as people open it: what letters link to. */
  publicUrl: string;
  /** @throws where the server did not take it */
  send(letter: Letter): Promise<void>;
}

/** The server knows the mail server and the built application writes to people: as with the database, a place both see. */
const key = Symbol.for("sentra.mail");
const place = globalThis as unknown as Record<symbol, Mail | undefined>;

export function shareMail(mail: Mail | undefined): void {
  place[key] = mail;
}

export const findMail = (): Mail | undefined => place[key];

/** Whether e-mails can be sent from here. */
export const sendsMail = () => findMail() !== undefined;
