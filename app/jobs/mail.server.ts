import { createTransport } from "nodemailer";

export interface Letter {
  to: string;
  /** The same for the same letter, however often it is handed over: a receiver shows it once. */
  id: string;
  subject: string;
  text: string;
  html: string;
  /** Where one says that no more are wanted. */
  unsubscribe: string;
}

export interface Mail {
  /** Of the application, as people open it: what letters link to. */
  publicUrl: string;
  /** @throws where the server did not take it */
  send(letter: Letter): Promise<void>;
}

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** @param from the address that letters come from */
export function createMail(smtpUrl: string, from: string, publicUrl: string): Mail {
  const address = new URL(smtpUrl);
  const isSecure = address.protocol === "smtps:";
  const transport = createTransport({
    host: address.hostname,
    port: Number(address.port) || (isSecure ? 465 : 587),
    secure: isSecure,
    ...(address.username && {
      auth: { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) },
    }),
    ...patience,
  });
  const { hostname } = new URL(publicUrl);
  return {
    publicUrl,
    async send({ to, id, subject, text, html, unsubscribe }) {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        html,
        messageId: `<${id}@${hostname}>`,
        headers: { "List-Unsubscribe": `<${unsubscribe}>`, "Auto-Submitted": "auto-generated" },
      });
    },
  };
}
