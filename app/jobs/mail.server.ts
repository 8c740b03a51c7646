import { createTransport } from "nodemailer";
import type { Mail } from "../models/mail.server.ts";

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
        headers: {
          "Auto-Submitted": "auto-generated",
          ...(unsubscribe !== undefined && { "List-Unsubscribe": `<${unsubscribe}>` }),
        },
      });
    },
  };
}
